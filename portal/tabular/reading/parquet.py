"""Parquet read as text, so that the same rules judge it as every other format."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Final

import duckdb
from duckdb import DuckDBPyConnection

from portal.errors import InvalidFile
from portal.tabular.column_type import ColumnType
from portal.tabular.connection import working
from portal.tabular.reading.cells import write_number
from portal.tabular.reading.grid import Cell, Grid, Row
from portal.tabular.reading.row_text import settle_names, settle_row
from portal.tabular.reading.source_file import SourceFile
from portal.tabular.sql import Clause, quote, select

_MARK: Final = b"PAR1"
_ROWS_AT_ONCE: Final = 5_000
_FRACTIONS: Final = ("FLOAT", "DOUBLE", "DECIMAL")
_NESTED: Final = ("STRUCT", "MAP", "UNION", "JSON", "VARIANT")


def is_parquet(source: SourceFile) -> bool:
    """Whether the file begins as Parquet does."""
    with source.path.open("rb") as file:
        return file.read(len(_MARK)) == _MARK


def read_parquet(source: SourceFile) -> tuple[Grid, ...]:
    """Return the one table of the file under the names it gives its columns.

    Moments with a zone are given in UTC (`2026-01-31T01:30:00Z`), nested values as JSON. Raises
    `InvalidFile` if the file is broken, and `TooLarge` if the memory does not do.
    """
    with _open(source) as connection:
        described = connection.execute("DESCRIBE FROM read_parquet(?)", [str(source.path)]).fetchall()
    types = {str(name): str(kind) for name, kind, *_ in described}
    titles = settle_names(tuple(types))
    texts = {place: ColumnType.TEXT for place, kind in enumerate(types.values()) if kind == "VARCHAR"}
    return (Grid(source.table, _read_rows(source, types, titles), titles, types=texts),)


def _read_rows(source: SourceFile, types: dict[str, str], titles: tuple[str, ...]) -> Iterator[Row]:
    texts = [_text_sql(quote(name), kind) for name, kind in types.items()]
    fractions = [place for place, kind in enumerate(types.values()) if kind.startswith(_FRACTIONS)]
    numbers = count(1)
    with _open(source) as connection:
        found = connection.execute(select(texts, Clause("read_parquet(?)")).sql, [str(source.path)])
        while rows := found.fetchmany(_ROWS_AT_ONCE):
            for row, number in zip(rows, numbers, strict=False):
                yield number, settle_row(source, number, titles, _write_fractions(row, fractions))


def _write_fractions(row: tuple[Cell, ...], places: list[int]) -> list[Cell]:
    cells = list(row)
    for place in places:
        if (cell := cells[place]) is not None:
            cells[place] = write_number(cell)
    return cells


def _text_sql(cell: str, kind: str) -> str:
    """Return SQL for a cell of that type of DuckDB as text."""
    if kind.endswith("]") or kind.startswith(_NESTED):
        return f"CAST(to_json({cell}) AS VARCHAR)"
    if kind == "TIMESTAMP WITH TIME ZONE":
        return f"replace(CAST(make_timestamp(epoch_us({cell})) AS VARCHAR), ' ', 'T') || 'Z'"
    if kind.startswith("TIMESTAMP"):
        return f"replace(CAST({cell} AS VARCHAR), ' ', 'T')"
    # Some writers do not say that their bytes are text.
    return (
        f"coalesce(TRY(decode({cell})), CAST({cell} AS VARCHAR))"
        if kind == "BLOB"
        else f"CAST({cell} AS VARCHAR)"
    )


@contextmanager
def _open(source: SourceFile) -> Iterator[DuckDBPyConnection]:
    with working(source.work, [source.path]) as connection:
        try:
            yield connection
        except duckdb.OutOfMemoryException:
            raise
        except duckdb.Error as error:
            raise InvalidFile("The file is broken, or no Parquet that can be read.") from error
