"""One page of rows, found by the row before it and never by counting."""

from __future__ import annotations

from typing import Any

from duckdb import DuckDBPyConnection

from portal.tabular.conditions import all_conditions
from portal.tabular.connection import reading
from portal.tabular.cursor import read_cursor, write_cursor
from portal.tabular.query import RowPage, RowQuery, Selection, SortKey
from portal.tabular.sql import ALWAYS, Clause, join, quote, select
from portal.tabular.table import ROW, Table


def fetch_page(table: Table, query: RowQuery) -> RowPage:
    """Return the page of `table` that `query` asks for.

    Raises `InvalidInput` for a column or value that does not fit, `InvalidCursor` for a cursor of
    another list, `Unavailable` if the snapshot is gone.
    """
    selection = query.selection
    chosen = selection.chosen(table)
    fits = all_conditions(table, selection.filters)
    with reading() as connection:
        total = _count(connection, table, fits)
        found = _fetch(connection, table, query, fits)
    page = found[: query.first]
    end = write_cursor(table, selection, page[-1][-1]) if page else None
    return RowPage(chosen, [row[:-1] for row in page], total, end, len(found) > query.first)


def order_by(table: Table, selection: Selection) -> list[str]:
    """Return the SQL of the order: empty cells last, equal rows in source order."""
    directions = {False: "ASC", True: "DESC"}
    keys = ((table.column(key.column), directions[key.descending]) for key in selection.sort)
    return [*(f"{quote(column.name)} {direction} NULLS LAST" for column, direction in keys), ROW]


def _count(connection: DuckDBPyConnection, table: Table, fits: Clause) -> int:
    if fits == ALWAYS:
        return table.row_count
    return int(select(["count(*)"], table.relation, fits).run(connection)[0][0])


def _fetch(
    connection: DuckDBPyConnection, table: Table, query: RowQuery, fits: Clause
) -> list[tuple[Any, ...]]:
    """Return the rows of the page, one more if there is one, each with its number at the end."""
    names = [quote(column.name) for column in query.selection.chosen(table)]
    where = join("AND", [fits, _after(connection, table, query)])
    order = order_by(table, query.selection)
    return select([*names, ROW], table.relation, where, order, query.first + 1).run(connection)


def _after(connection: DuckDBPyConnection, table: Table, query: RowQuery) -> Clause:
    """Return SQL that is true for the rows that come after the cursor in the order of the query."""
    if query.after is None:
        return ALWAYS
    row = Clause(f"{ROW} = ?", (read_cursor(table, query.selection, query.after),))
    keys = (*query.selection.sort, SortKey(ROW))
    marked = select((quote(key.column) for key in keys), table.relation, row).run(connection)[0]
    same = [
        Clause(f"{quote(key.column)} IS NOT DISTINCT FROM ?", (cell,))
        for key, cell in zip(keys, marked, strict=True)
    ]
    beyond = [_beyond(key, cell) for key, cell in zip(keys, marked, strict=True)]
    return join("OR", (join("AND", [*same[:tied], beyond[tied]]) for tied in range(len(keys))))


def _beyond(key: SortKey, marked: object) -> Clause:
    """Return SQL that is true where the key alone puts a row after the cell `marked`."""
    if marked is None:
        return Clause("FALSE")
    cell = quote(key.column)
    return Clause(f"{cell} {'<' if key.descending else '>'} ? OR {cell} IS NULL", (marked,))
