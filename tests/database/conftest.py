from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from portal.database import Database, open_database

DRIVERS = ("psycopg", "psycopg2")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The URL of a PostgreSQL server for these tests, which listens on a socket only; `{}`: the database."""
    driver = next((name for name in DRIVERS if importlib.util.find_spec(name)), None)
    if driver is None:
        pytest.skip("no PostgreSQL driver (psycopg) is installed")
    if not (shutil.which("initdb") and shutil.which("pg_ctl")):
        pytest.skip("no PostgreSQL server (initdb, pg_ctl) is installed")
    # The server refuses to run as root, and a socket's path must be short.
    user = "nobody" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    if user:
        shutil.chown(folder, user)
    data = folder / "data"
    run("initdb", "-D", data, "-U", "portal", "-A", "trust", "--no-sync", user=user)
    options = f"-c listen_addresses='' -c fsync=off -k {folder}"
    run("pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start", user=user)
    yield f"postgresql+{driver}://portal@/{{}}?host={folder}"
    run("pg_ctl", "-D", data, "-m", "immediate", "stop", user=user)
    shutil.rmtree(folder)


@pytest.fixture
def postgresql(postgresql_server: str, request: pytest.FixtureRequest) -> Iterator[Database]:
    """An empty PostgreSQL database."""
    name = f"portal_{abs(hash(request.node.nodeid))}"
    server = create_engine(postgresql_server.format("postgres"), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    server.dispose()
    database = open_database(postgresql_server.format(name))
    yield database
    database.close()


def run(*command: str | Path, user: str | None) -> None:
    subprocess.run(command, check=True, user=user, stdout=subprocess.DEVNULL, cwd="/tmp")
