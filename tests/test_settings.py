from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from portal.settings import Settings


@pytest.fixture(autouse=True)
def _no_settings_around(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"PORTAL_{name.upper()}", raising=False)


def test_without_settings_everything_stays_below_the_folder(tmp_path: Path) -> None:
    settings = Settings()
    assert settings.database == f"sqlite:///{tmp_path}/var/portal.db"
    for folder in (settings.objects, settings.tables, settings.site, settings.index):
        assert folder.is_relative_to(tmp_path)


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("PORTAL_PORT=9000\nPORTAL_HOST=0.0.0.0\nOTHER=1\n")
    monkeypatch.setenv("PORTAL_PORT", "9001")
    settings = Settings()
    assert (settings.port, settings.host) == (9001, "0.0.0.0")


def test_a_database_elsewhere_is_named_by_its_url(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTAL_DATABASE_URL", "postgresql+psycopg://portal@db/portal")
    assert Settings().database == "postgresql+psycopg://portal@db/portal"


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "70000"), ("PAGE_LIMIT", "0"), ("FOLLOW_INTERVAL", "-1"), ("BODY_LIMIT", "many")],
)
def test_a_setting_out_of_bounds_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"PORTAL_{name}", value)
    with pytest.raises(ValidationError, match=name.lower()):
        Settings()


def test_settings_do_not_change_while_the_portal_runs() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().port = 1  # type: ignore[misc]


def test_every_setting_says_what_it_is() -> None:
    assert all(field.description for field in Settings.model_fields.values())
