"""DuckDB within bounds: little memory, one thread, no network, no extension it could fetch."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final

import duckdb
from duckdb import DuckDBPyConnection

from portal.errors import StorageFailure, TooLarge, Unavailable

_BOUNDS: Final[dict[str, str | bool | int | float | list[str]]] = {
    "threads": 1,
    "max_temp_directory_size": "4GB",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
}


@contextmanager
def reading() -> Iterator[DuckDBPyConnection]:
    """Lend a connection for one query; all share one bounded memory, and any thread may ask.

    Raises `TooLarge` if the memory does not do and `Unavailable` if the snapshot is gone.
    """
    try:
        with _shared().cursor() as cursor:
            yield cursor
    except duckdb.OutOfMemoryException as error:
        raise _too_large() from error
    except duckdb.IOException as error:
        raise Unavailable("The table is being prepared. Try again in a minute.") from error


@contextmanager
def working(folder: Path, reads: Sequence[Path] = ()) -> Iterator[DuckDBPyConnection]:
    """Open a database of its own that can touch only the files in `folder` and those it `reads`.

    Raises `TooLarge` if the memory does not do and `StorageFailure` if the disk does not.
    """
    bounds = _BOUNDS | {"memory_limit": "800MB", "temp_directory": str(folder), "threads": 2}
    try:
        with duckdb.connect(config=bounds) as connection:
            connection.execute("SET allowed_directories = [?]", [str(folder)])
            connection.execute("SET allowed_paths = ?", [[str(path) for path in reads]])
            connection.execute("SET enable_external_access = false")
            yield connection
    except (duckdb.OutOfMemoryException, duckdb.FatalException) as error:
        raise _too_large() from error
    except duckdb.IOException as error:
        raise StorageFailure("The disk refused the table. Free some space and try again.") from error


@cache
def _shared() -> DuckDBPyConnection:
    spill = Path(tempfile.gettempdir()) / f"portal-tables-{os.getpid()}"
    bounds = _BOUNDS | {"memory_limit": "128MB", "temp_directory": str(spill)}
    connection = duckdb.connect(config=bounds)
    return connection.execute("SET parquet_metadata_cache = true")


def _too_large() -> TooLarge:
    return TooLarge("The table is too large for this. Choose fewer rows or columns.")
