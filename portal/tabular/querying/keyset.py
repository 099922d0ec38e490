"""The rows of a page, found by the row before them and never by counting."""

from __future__ import annotations

from typing import Any

from duckdb import DuckDBPyConnection

from portal.errors import InvalidCursor
from portal.tabular.querying.query import SortKey
from portal.tabular.querying.rows import Rows
from portal.tabular.sql import ALWAYS, Clause, join, quote, select
from portal.tabular.table import ROW


def fetch_after(
    connection: DuckDBPyConnection, rows: Rows, marked: int | None, first: int
) -> list[tuple[Any, ...]]:
    """Return the `first` rows after the row numbered `marked`, each with its own number at the end."""
    names = [quote(column.name) for column in rows.columns]
    where = join("AND", [rows.fit, _after(connection, rows, marked)])
    return select([*names, ROW], rows.relation, where, rows.order, first).run(connection)


def _after(connection: DuckDBPyConnection, rows: Rows, marked: int | None) -> Clause:
    """Return SQL that is true for the rows that come after the marked one in their order."""
    if marked is None:
        return ALWAYS
    keys = (*rows.sort, SortKey(ROW))
    cells = _read_marked(connection, rows, keys, marked)
    same = [
        Clause(f"{quote(key.column)} IS NOT DISTINCT FROM ?", (cell,))
        for key, cell in zip(keys, cells, strict=True)
    ]
    beyond = [_beyond(key, cell) for key, cell in zip(keys, cells, strict=True)]
    return join("OR", (join("AND", [*same[:tied], beyond[tied]]) for tied in range(len(keys))))


def _read_marked(
    connection: DuckDBPyConnection, rows: Rows, keys: tuple[SortKey, ...], marked: int
) -> tuple[Any, ...]:
    row = Clause(f"{ROW} = ?", (marked,))
    found = select((quote(key.column) for key in keys), rows.relation, row).run(connection)
    if not found:
        raise InvalidCursor("The row that this page cursor marks is gone. Start again from the first page.")
    return found[0]


def _beyond(key: SortKey, marked: object) -> Clause:
    """Return SQL that is true where the key alone puts a row after the cell `marked`."""
    if marked is None:
        return Clause("FALSE")
    cell = quote(key.column)
    return Clause(f"{cell} {'<' if key.descending else '>'} ? OR {cell} IS NULL", (marked,))
