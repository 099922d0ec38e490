from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from portal.database import Database, open_database
from portal.errors import Unavailable


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(f"sqlite:///{tmp_path / 'new' / 'portal.db'}")
    with database.writing() as session:
        session.execute(text("CREATE TABLE thing (name TEXT)"))
    yield database
    database.close()


def count(database: Database) -> int:
    with database.reading() as session:
        return int(session.execute(text("SELECT count(*) FROM thing")).scalar_one())


def add(database: Database) -> None:
    with database.writing() as session:
        session.execute(text("INSERT INTO thing VALUES ('a')"))


def test_what_was_written_is_there_after_the_block(database: Database) -> None:
    add(database)
    assert count(database) == 1


def test_an_error_undoes_the_whole_block(database: Database) -> None:
    def fail() -> None:
        with database.writing() as session:
            session.execute(text("INSERT INTO thing VALUES ('a')"))
            raise OSError(errno.EIO, "disk")

    with pytest.raises(OSError, match="disk"):
        fail()
    assert count(database) == 0


def test_a_reader_sees_one_state_from_its_first_query_to_its_end(database: Database) -> None:
    with database.reading() as session:
        assert session.execute(text("SELECT count(*) FROM thing")).scalar_one() == 0
        add(database)
        assert session.execute(text("SELECT count(*) FROM thing")).scalar_one() == 0
    assert count(database) == 1


def test_a_power_cut_loses_no_committed_write(database: Database) -> None:
    with database.reading() as session:
        assert session.execute(text("PRAGMA journal_mode")).scalar_one() == "wal"
        assert session.execute(text("PRAGMA synchronous")).scalar_one() == 2
        assert session.execute(text("PRAGMA foreign_keys")).scalar_one() == 1


def test_a_busy_database_says_so(database: Database) -> None:
    impatient = open_database(str(database.engine.url))
    with impatient.reading() as session:
        session.execute(text("PRAGMA busy_timeout = 1"))
    with (
        database.writing() as session,
        pytest.raises(Unavailable, match="try again"),
        impatient.writing(),
    ):
        pass
    impatient.close()


def test_a_full_disk_says_so_and_changes_nothing(database: Database) -> None:
    with database.reading() as session:
        session.execute(text("PRAGMA max_page_count = 2"))
    with pytest.raises(Unavailable, match="disk is full"), database.writing() as session:
        session.execute(text("INSERT INTO thing VALUES (hex(zeroblob(100000)))"))
    assert count(database) == 0


def test_a_fault_in_the_code_is_not_dressed_up(database: Database) -> None:
    with pytest.raises(OperationalError, match="no such function"), database.writing() as session:
        session.execute(text("SELECT nothing_here()"))


def test_a_database_without_tables_says_what_to_do(database: Database) -> None:
    with pytest.raises(Unavailable, match="portal migrate"), database.writing() as session:
        session.execute(text("SELECT * FROM nothing_here"))


def test_a_missing_driver_is_named_without_the_password() -> None:
    with pytest.raises(Unavailable, match="not installed") as refusal:
        open_database("oracle://portal:secret@db/portal")
    assert "secret" not in str(refusal.value)
