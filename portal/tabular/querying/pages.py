"""One page of rows, and how many there are."""

from __future__ import annotations

from duckdb import DuckDBPyConnection

from portal.tabular.connection import reading
from portal.tabular.querying.cursor import read_cursor, write_cursor
from portal.tabular.querying.keyset import fetch_after
from portal.tabular.querying.query import RowPage, RowQuery, Selection
from portal.tabular.querying.rows import Rows, count_sql, is_everything, select_rows
from portal.tabular.querying.weight import find_turn
from portal.tabular.table import Table


def fetch_page(table: Table, query: RowQuery) -> RowPage:
    """Return the page of `table` that `query` asks for.

    Raises `InvalidInput` for a column or value that does not fit, `InvalidCursor` for a cursor of
    another list, `QueryStopped` at the limits of time and memory, `Unavailable` if the snapshot is
    gone.
    """
    selection = query.selection
    rows, asked = select_rows(table, selection), (selection.filters, selection.search, selection.sort)
    marked = None if query.after is None else read_cursor(table, asked, query.after)
    with find_turn(rows), reading(table.terms) as connection:
        found = fetch_after(connection, rows, marked, query.first + 1)
        total = table.row_count if is_everything(rows) else _count(connection, rows)
    page = found[: query.first]
    end = write_cursor(table, asked, page[-1][-1]) if page else None
    return RowPage(rows.columns, [row[:-1] for row in page], total, end, len(found) > query.first)


def count_rows(table: Table, selection: Selection) -> int:
    """Return how many rows fit; errors are those of `fetch_page`."""
    rows = select_rows(table, selection)
    if is_everything(rows):
        return table.row_count
    with find_turn(rows), reading(table.terms) as connection:
        return _count(connection, rows)


def _count(connection: DuckDBPyConnection, rows: Rows) -> int:
    return int(count_sql(rows).run(connection)[0][0])
