"""Bring the schema of a database to the one the code expects."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from portal.database.engine import Database


def migrate(database: Database) -> None:
    """Run the migrations that `database` lacks, in one transaction; none is a matter of milliseconds."""
    if is_current(database):
        return
    with database.writing() as session:
        command.upgrade(_configure(session.connection()), "head")


def is_current(database: Database) -> bool:
    """Return whether `database` has the newest schema."""
    with database.reading() as session:
        found = MigrationContext.configure(session.connection()).get_current_heads()
    return set(found) == set(ScriptDirectory.from_config(_configure()).get_heads())


def _configure(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config
