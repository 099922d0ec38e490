"""A portal of before procedures had cases and dates of effect becomes one that has them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from alembic import command
from sqlalchemy import text
from sqlmodel import select

from portal.amendments import find_as_of
from portal.database import Database, migrate, open_database
from portal.database.migrate import _configure
from portal.entities import PROCEDURE, Procedure, ProcedureVersion
from portal.publishing import publish, save, writing

KEY = UUID(int=7)
LATE_IN_THE_EVENING = datetime(2026, 3, 18, 20, tzinfo=UTC)  # In Vietnam it is the 19th.
OLD: dict[str, Any] = {
    "title": {"vi": "Khai sinh"},
    "code": "1.000080",
    "level": "commune",
    "audiences": ["citizen"],
    "steps": [{"vi": "Nộp hồ sơ"}],
    "papers": [{"name": {"vi": "Tờ khai"}, "originals": 1, "copies": 2, "note": {}}],
    "channels": [
        {"kind": "online", "duration": 3, "unit": "working-day", "fee": 0, "note": {}},
        {"kind": "post", "duration": None, "unit": None, "fee": None, "note": {"vi": "Chậm hơn"}},
    ],
    "results": [{"vi": "Giấy khai sinh"}],
    "legal_basis": [{"number": "60/2014/QH13", "title": {}}],
    "online_url": "",
}
ROW = (
    "INSERT INTO procedure (id, slug, state, live_version, latest_version, has_page, title, summary,"
    " body, tags, created_at, updated_at, published_at, code, level, audiences, steps, papers, channels,"
    " results, legal_basis, online_url) VALUES (:id, 'khai-sinh', 'published', 1, 1, :yes, :title, '{}',"
    " '{}', '[]', :moment, :moment, :moment, :code, :level, :audiences, :steps, :papers, :channels, :results,"
    " :legal_basis, '')"
)
VERSION = (
    "INSERT INTO version (entry_id, number, entry_type, saved_at, author, reason, content_hash, content)"
    " VALUES (:id, 1, 'procedure', :moment, 'test', '', '', :content)"
)
CLAIM = "INSERT INTO slug_claim (entry_type, slug, entry_id) VALUES ('procedure', 'khai-sinh', :id)"


def make_old_portal(database: Database) -> None:
    with database.writing() as session:
        connection = session.connection()
        command.upgrade(_configure(connection), "0003")
        is_sqlite = connection.dialect.name == "sqlite"
        moment = LATE_IN_THE_EVENING.replace(tzinfo=None) if is_sqlite else LATE_IN_THE_EVENING
        common = {"id": KEY.hex if is_sqlite else KEY, "moment": moment}
        written = {name: json.dumps(value) for name, value in OLD.items() if not isinstance(value, str)}
        plain = {"code": OLD["code"], "level": OLD["level"], "yes": True}
        session.execute(text(ROW), common | written | plain)
        content = OLD | {"summary": {}, "body": {}, "tags": [], "agency": None, "topics": [], "areas": []}
        session.execute(text(VERSION), common | {"content": json.dumps(content)})
        session.execute(text(CLAIM), {"id": common["id"]})


def hold_new_shape(database: Database) -> None:
    with database.reading() as session:
        procedure = session.get_one(Procedure, KEY)
        (version,) = session.exec(select(ProcedureVersion)).all()
        then = find_as_of(session, "1.000080", date(2026, 3, 19))
        assert find_as_of(session, "1.000080", date(2026, 3, 18)) is None
    online, post = procedure.channels
    assert (procedure.levels, procedure.steps[0].text["vi"]) == (["commune"], "Nộp hồ sơ")
    assert (procedure.cases[0].papers[0].copies, procedure.results[0].name["vi"]) == (2, "Giấy khai sinh")
    assert (online.time_limits[0].number, online.fees[0].amount) == (3, 0)
    assert (post.time_limits, post.fees, post.note["vi"]) == ([], [], "Chậm hơn")
    assert (version.number, version.applies_from) == (1, date(2026, 3, 19))
    assert then is not None
    assert then.cases == procedure.cases


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Database]:
    database = open_database(f"sqlite:///{tmp_path / 'portal.db'}")
    yield database
    database.close()


def test_procedures_keep_all_that_they_said(sqlite: Database) -> None:
    make_old_portal(sqlite)
    migrate(sqlite)
    hold_new_shape(sqlite)


def test_procedures_keep_all_that_they_said_on_postgresql(postgresql: Database) -> None:
    make_old_portal(postgresql)
    migrate(postgresql)
    hold_new_shape(postgresql)


def test_a_migrated_procedure_takes_a_new_version(sqlite: Database) -> None:
    make_old_portal(sqlite)
    migrate(sqlite)
    content = {"title": "Khai sinh", "code": "1.000080", "levels": ["province"], "audiences": ["citizen"]}
    with writing(sqlite, author="test") as writer:
        publish(writer, PROCEDURE, save(writer, PROCEDURE, "khai-sinh", content))
    with sqlite.reading() as session:
        assert [row.number for row in session.exec(select(ProcedureVersion))] == [1, 2]


def test_the_migration_can_be_taken_back(sqlite: Database) -> None:
    make_old_portal(sqlite)
    migrate(sqlite)
    with sqlite.writing() as session:
        command.downgrade(_configure(session.connection()), "0003")
        command.upgrade(_configure(session.connection()), "head")
    hold_new_shape(sqlite)
