from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_mock_engine, inspect
from sqlmodel import SQLModel

from portal.api import Services
from portal.database import Database, is_current, migrate, open_database
from portal.entities import NEWS
from portal.publishing import publish, save, writing


def find_differences(database: Database) -> list[Any]:
    with database.reading() as session:
        context = MigrationContext.configure(session.connection(), opts={"compare_type": True})
        return compare_metadata(context, SQLModel.metadata)


def test_the_migrations_make_what_the_models_say(services: Services) -> None:
    assert find_differences(services.database) == []


def test_a_database_knows_whether_it_is_current(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'portal.db'}")
    assert not is_current(database)
    migrate(database)
    assert is_current(database)
    migrate(database)
    database.close()


def test_a_migration_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'portal.db'}")
    monkeypatch.setattr("alembic.runtime.migration.HeadMaintainer.update_to_step", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        migrate(database)
    with database.reading() as session:
        assert inspect(session.connection()).get_table_names() == []
    database.close()


def test_the_tables_can_be_written_for_postgresql() -> None:
    statements: list[str] = []
    engine = create_mock_engine(
        "postgresql+psycopg://",
        lambda sql, *_, **__: statements.append(str(sql.compile(dialect=engine.dialect))),
    )
    SQLModel.metadata.create_all(engine, checkfirst=False)
    assert sum("CREATE TABLE" in sql for sql in statements) == len(SQLModel.metadata.tables)


def test_a_portal_runs_on_postgresql(postgresql: Database) -> None:
    migrate(postgresql)
    assert find_differences(postgresql) == []
    with writing(postgresql, author="test") as writer:
        publish(writer, NEWS, save(writer, NEWS, "mot", {"title": "Một"}))
    with postgresql.reading() as session:
        assert session.get_one(NEWS.table, writer.ids("news")["mot"]).title == {"vi": "Một"}
