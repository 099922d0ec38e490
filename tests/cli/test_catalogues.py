from __future__ import annotations

from pathlib import Path

import pytest

from portal.cli import catalogues
from portal.cli.catalogues import extract_messages, find_stale_catalogues, update_catalogues
from portal.i18n import LOCALES


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one message in code and one in a template."""
    files = [f"locales/{each}/LC_MESSAGES/portal.po" for each in LOCALES]
    for name in ("portal/a.py", "frontend/a.html", *files):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "portal/a.py").write_text('raise NotFound("There is nothing at {path}.", path="/")\n')
    (tmp_path / "frontend/a.html").write_text('{{ _("Search") }}{{ n_("{count} hit", "{count} hits", 2) }}')
    monkeypatch.setattr(catalogues, "_ROOT", tmp_path)
    monkeypatch.setattr(catalogues, "LOCALES", tmp_path / "locales")
    monkeypatch.setattr(catalogues, "_TEMPLATE", tmp_path / "locales/portal.pot")
    return tmp_path


def test_messages_come_from_errors_and_templates(project: Path) -> None:
    found = {message.id for message in extract_messages() if message.id}
    assert found == {"There is nothing at {path}.", "Search", ("{count} hit", "{count} hits")}


def test_a_catalogue_that_lacks_a_message_or_its_translation_is_stale(project: Path) -> None:
    assert len(list(find_stale_catalogues())) >= 4
    update_catalogues()
    stale = list(find_stale_catalogues())
    assert len(stale) == 3
    assert all("no translation" in each for each in stale)


def test_updating_keeps_translations(project: Path) -> None:
    update_catalogues()
    path = project / "locales/vi/LC_MESSAGES/portal.po"
    untranslated = 'msgid "Search"\nmsgstr ""'
    path.write_text(path.read_text().replace(untranslated, 'msgid "Search"\nmsgstr "Tìm kiếm"'))
    update_catalogues()
    assert "Tìm kiếm" in path.read_text()
    before = path.read_bytes()
    update_catalogues()
    assert path.read_bytes() == before
