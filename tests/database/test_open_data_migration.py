"""A portal of before there were versions of files becomes one that has them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from alembic import command
from sqlalchemy import text
from sqlmodel import col, select

from portal.database import Database, migrate, open_database
from portal.database.migrate import _configure
from portal.entities import DATASET, Contact, Dataset, Resource, ResourceKind, ResourceVersion
from portal.publishing import publish, save, writing

PUBLISHED, DRAFT = UUID(int=1), UUID(int=2)
SINCE = datetime(2026, 3, 18, 7, tzinfo=UTC)
ENTRY = (
    "INSERT INTO dataset (id, slug, state, live_version, latest_version, has_page, title, summary, body,"
    " tags, created_at, updated_at, licence, frequency, illustrative, source, methodology)"
    " VALUES (:id, :slug, :state, :live, 1, :yes, '{}', '{}', '{}', '[]',"
    " :moment, :moment, 'cc0-1.0', 'annual', :yes, '{}', '{}')"
)
FILE = (
    "INSERT INTO resource (id, dataset_id, slug, position, file, media_type, size, sha256, title,"
    " description, columns) VALUES (:id, :dataset, 'tep', 0, 'a.csv', 'text/csv', 4, :sha256, '{}', '{}',"
    """ '[{"name": "gia", "title": {"vi": "Giá"}, "unit": "đồng"}]')"""
)


def make_old_portal(database: Database) -> None:
    """Make the tables of before, with a published dataset and a draft, a file in each."""
    with database.writing() as session:
        connection = session.connection()
        command.upgrade(_configure(connection), "0001")
        is_sqlite = connection.dialect.name == "sqlite"
        moment = SINCE.replace(tzinfo=None) if is_sqlite else SINCE
        for key, state in ((PUBLISHED, "published"), (DRAFT, "draft")):
            id_ = key.hex if is_sqlite else key
            entry = {"id": id_, "slug": state, "state": state, "live": int(key == PUBLISHED)}
            session.execute(text(ENTRY), entry | {"moment": moment, "yes": True})
            session.execute(text(FILE), {"id": id_, "dataset": id_, "sha256": "a" * 64})


def hold_first_versions(database: Database) -> None:
    with database.reading() as session:
        (version,) = session.exec(select(ResourceVersion)).all()
        dataset = session.get_one(Dataset, PUBLISHED)
        resources = session.exec(select(Resource).order_by(col(Resource.id))).all()
    assert (version.dataset_id, version.number, version.published_at) == (PUBLISHED, 1, SINCE)
    assert (version.file, version.size, version.sha256) == ("a.csv", 4, "a" * 64)
    assert (version.columns[0].unit, version.note, version.primary_key) == ("đồng", {}, [])
    assert (dataset.contact, dataset.languages, dataset.related) == (Contact(), [], [])
    assert [resource.kind for resource in resources] == [ResourceKind.FILE] * 2
    assert [resource.url for resource in resources] == [""] * 2


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Database]:
    database = open_database(f"sqlite:///{tmp_path / 'portal.db'}")
    yield database
    database.close()


def test_each_published_file_becomes_the_first_version(sqlite: Database) -> None:
    make_old_portal(sqlite)
    migrate(sqlite)
    hold_first_versions(sqlite)


def test_each_published_file_becomes_the_first_version_on_postgresql(postgresql: Database) -> None:
    make_old_portal(postgresql)
    migrate(postgresql)
    hold_first_versions(postgresql)


def test_a_migrated_portal_takes_links_and_new_datasets(sqlite: Database) -> None:
    make_old_portal(sqlite)
    migrate(sqlite)
    link = {"slug": "api", "title": "API", "kind": "api", "url": "https://example.org/api"}
    content = {"title": "Giá", "licence": "cc0-1.0", "frequency": "annual", "resources": [link]}
    with writing(sqlite, author="test") as writer:
        publish(writer, DATASET, save(writer, DATASET, "gia", content))
    with sqlite.reading() as session:
        added = session.exec(select(Resource).where(col(Resource.slug) == "api")).one()
    assert (added.kind, added.file, added.size) == (ResourceKind.API, None, None)


def test_the_migration_can_be_taken_back(sqlite: Database) -> None:
    make_old_portal(sqlite)
    migrate(sqlite)
    with sqlite.writing() as session:
        command.downgrade(_configure(session.connection()), "0001")
        command.upgrade(_configure(session.connection()), "head")
    hold_first_versions(sqlite)
