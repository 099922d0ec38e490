"""DuckDB within bounds: little memory, one thread a reader, no network, no extension it could fetch."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final

import duckdb
from duckdb import DuckDBPyConnection

from portal.errors import QueryStopped, StorageFailure, TooLarge, Unavailable
from portal.tabular.terms import USUAL, Terms
from portal.tabular.visit import present_visit
from portal.tabular.watch import WATCH, Watched

_BOUNDS: Final[dict[str, str | bool | int | float | list[str]]] = {
    "threads": 1,
    "preserve_insertion_order": True,
    "max_temp_directory_size": "4GB",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
}


@contextmanager
def reading(terms: Terms = USUAL) -> Iterator[DuckDBPyConnection]:
    """Lend a connection for one query; all share one bounded memory, and any thread may ask.

    Raises `QueryStopped` if the time or the memory does not do, `ReaderLeft` if nobody waits any
    more, and `Unavailable` if the snapshot is gone.
    """
    with lending(terms) as query:
        yield query.connection


@contextmanager
def lending(terms: Terms) -> Iterator[Watched]:
    """Lend a connection as `reading` does, with its deadline, which a stream lifts once it flows."""
    with _shared(terms.memory).cursor() as cursor:
        deadline = time.monotonic() + terms.seconds
        query = Watched(cursor, present_visit(), terms.seconds, deadline)
        WATCH.add(query)
        try:
            yield query
        except duckdb.InterruptException as error:
            raise query.fault or _gone() from error
        except duckdb.OutOfMemoryException as error:
            raise _too_heavy() from error
        except duckdb.IOException as error:
            raise _gone() from error
        finally:
            WATCH.remove(query)


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
def _shared(memory: str) -> DuckDBPyConnection:
    spill = Path(tempfile.gettempdir()) / f"portal-tables-{os.getpid()}"
    bounds = _BOUNDS | {"memory_limit": memory, "temp_directory": str(spill)}
    connection = duckdb.connect(config=bounds)
    return connection.execute("SET parquet_metadata_cache = true")


def _too_large() -> TooLarge:
    return TooLarge("The table is too large for this. Choose fewer rows or columns.")


def _too_heavy() -> QueryStopped:
    return QueryStopped(
        "The query was stopped because it needs more memory than it may have. Ask for fewer rows with a "
        "filter, for fewer columns, or leave out the sorting."
    )


def _gone() -> Unavailable:
    return Unavailable("The table is being prepared. Try again in a minute.")
