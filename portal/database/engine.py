"""Engines and the two kinds of transaction: many that read, one that writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import orjson
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import NoSuchModuleError, OperationalError
from sqlmodel import Session

from portal.errors import Unavailable

_WRITER_LOCK: Final = 5_270_925  # Any number will do as long as every writer takes the same one.
_JSON: Final[dict[str, Any]] = {
    "json_serializer": lambda value: orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode(),
    "json_deserializer": orjson.loads,
}
_PRAGMAS: Final = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 30000",
    "PRAGMA cache_size = -16000",
)


class Database:
    """One database. Code inside a transaction never commits: leaving the block does."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._writer = engine.execution_options(portal_writes=True)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Yield a session that sees one state of the database from its first query to its end."""
        try:
            with Session(self.engine, expire_on_commit=False, autoflush=False) as session:
                yield session
        except OperationalError as error:
            raise _explain(error) from error

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Yield a session whose work becomes visible whole at the end, or not at all on an error.

        Writers wait for each other, so that rows of the change log become visible in their order.
        """
        try:
            with Session(self._writer, expire_on_commit=False) as session, session.begin():
                session.connection()  # Wait for the turn now, so that what is timed below is in order.
                yield session
        except OperationalError as error:
            raise _explain(error) from error

    def analyze(self) -> None:
        """Let the database look at its tables anew, after a load, to choose the right indexes."""
        with self.writing() as session:
            session.connection().exec_driver_sql("ANALYZE")

    def close(self) -> None:
        """Close the pooled connections."""
        self.engine.dispose()


def open_database(url: str) -> Database:
    """Return the database at a SQLAlchemy `url`; a SQLite file's folder is made if it is missing."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return _open_server(parsed)
    if parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(parsed, connect_args={"check_same_thread": False}, **_JSON)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_on_sqlite)
    return Database(engine)


def _open_server(url: URL) -> Database:
    try:
        engine = create_engine(url, pool_pre_ping=True, **_JSON)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise Unavailable(
            "The driver of the database {url} is not installed: pip install 'vietnam-portal[postgres]'.",
            url=url.render_as_string(hide_password=True),
        ) from error
    event.listen(engine, "begin", _begin_on_server)
    return Database(engine)


def _set_up_sqlite(connection: Any, _record: object) -> None:
    # The driver would begin transactions by itself, too late for a snapshot; `begin` does it instead.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin_on_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("portal_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_on_server(connection: Connection) -> None:
    if connection.get_execution_options().get("portal_writes"):
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITER_LOCK})
    else:
        connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))


def _explain(error: OperationalError) -> Unavailable | OperationalError:
    """Turn what an operator can mend into a sentence that says how; leave the rest as it is."""
    reason = str(error.orig)
    if "full" in reason:
        return Unavailable("The disk is full: free some space and try again. Nothing was changed.")
    if "locked" in reason:
        return Unavailable("Another program keeps the database busy: try again in a minute.")
    if "no such table" in reason:
        return Unavailable("The database has no tables yet: run 'portal migrate' first.")
    if "readonly" in reason or "unable to open" in reason:
        return Unavailable("The database cannot be written: check the rights of the folder var/.")
    return error
