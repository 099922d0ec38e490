"""What many tests stand on: an empty portal, and one with the sample content, built once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings as profiles
from starlette.testclient import TestClient

from portal.api import Services
from portal.app import create_app, open_services
from portal.cli.serving import prepare
from portal.database import migrate, open_database
from portal.entities import AREA, NEWS, PROCEDURE, TOPIC, ContentType
from portal.publishing import Writer, find_entry, publish, save, writing
from portal.settings import Settings

# Half of hypothesis's usual examples keeps the suite short; HYPOTHESIS_PROFILE=default tries more.
profiles.register_profile("suite", max_examples=50)
if "HYPOTHESIS_PROFILE" not in os.environ:
    profiles.load_profile("suite")

SHARED = Path(__file__).parents[2] / "shared"
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
Do = Callable[..., None]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared real input, beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared with real input is not there")
    return SHARED


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with the newest schema and nothing in it, to be copied."""
    path = tmp_path_factory.mktemp("migrated") / "portal.db"
    database = open_database(f"sqlite:///{path}")
    migrate(database)
    database.close()
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path, _env_file=None)


@pytest.fixture
def services(settings: Settings, migrated: Path) -> Iterator[Services]:
    """An empty portal."""
    settings.var.mkdir(parents=True)
    shutil.copy(migrated, settings.var / "portal.db")
    services = open_services(settings)
    yield services
    services.database.close()


@pytest.fixture
def writer(services: Services) -> Iterator[Writer]:
    """A transaction on an empty portal, at a fixed moment."""
    with writing(services.database, author="test", now=NOW) as writer:
        yield writer


@pytest.fixture
def places(services: Services) -> None:
    """One topic and one area that entries can be about."""
    with writing(services.database, author="test", now=NOW) as writer:
        topic = save(writer, TOPIC, "y-te", {"title": {"vi": "Y tế", "en": "Health"}})
        publish(writer, TOPIC, topic)
        area = save(
            writer,
            AREA,
            "tinh-an-giang",
            {"title": "Tỉnh An Giang", "code": "91", "official_code": "91", "level": "province"},
        )
        publish(writer, AREA, area)


@pytest.fixture
def add_news(services: Services) -> Do:
    """Save and publish a news item, in a transaction of its own."""

    def add(
        slug: str, *, at: datetime | None = None, until: datetime | None = None, **content: object
    ) -> None:
        with writing(services.database, author="test") as writer:
            entry = save(writer, NEWS, slug, {"title": f"Tin {slug}"} | content)
            publish(writer, NEWS, entry, at=at, until=until)

    return add


@pytest.fixture
def edit(services: Services) -> Do:
    """Do one of the verbs of `publishing` to an entry, in a transaction of its own."""

    def edit(kind: ContentType, slug: str, verb: Do, *given: object, **options: object) -> None:
        with writing(services.database, author="test") as writer:
            verb(writer, kind, find_entry(writer, kind, slug), *given, **options)

    return edit


_DECIDED = tuple(datetime(2026, month, 10, 3, tzinfo=UTC) for month in (3, 6, 11))


def _describe_birth(**changed: object) -> dict[str, object]:
    return {
        "title": {"vi": "Đăng ký khai sinh", "en": "Birth registration"},
        "code": "1.000080",
        "levels": ["commune"],
        "audiences": ["citizen"],
        "decision": {"number": "11/QĐ-UBND"},
        "channels": [{"kind": "online", "fees": [{"amount": 8000}]}],
        "cases": [{"papers": [{"name": "Tờ khai"}]}],
    } | changed


@pytest.fixture
def amended(services: Services) -> Services:
    """From March 8,000 đồng; from June free; published in November to apply from January 2027: two papers."""
    free = [{"kind": "online", "fees": [{"amount": 0}]}]
    papers = [{"papers": [{"name": "Tờ khai"}, {"name": "Giấy chứng sinh"}]}]
    contents = [
        _describe_birth(),
        _describe_birth(decision={"number": "22/QĐ-UBND"}, channels=free),
        _describe_birth(
            decision={"number": "33/QĐ-UBND"}, channels=free, cases=papers, valid_from="2027-01-01"
        ),
    ]
    for now, content in zip(_DECIDED, contents, strict=True):
        with writing(services.database, author="test", now=now) as writer:
            save(writer, PROCEDURE, "khai-sinh", content)
            publish(writer, PROCEDURE, find_entry(writer, PROCEDURE, "khai-sinh"))
    return services


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The portal with its sample content, tables, index and pages, as `make run` leaves it. Read only."""
    settings = Settings(home=tmp_path_factory.mktemp("sample"), _env_file=None)
    prepare(settings)
    services = open_services(settings)
    yield services
    services.database.close()


@pytest.fixture(scope="session")
def client(sample: Services) -> Iterator[TestClient]:
    """A reader of the sample portal."""
    with TestClient(create_app(sample.settings, follows=False), follow_redirects=False) as client:
        yield client
