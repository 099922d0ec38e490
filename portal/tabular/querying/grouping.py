"""Groups of rows with their figures, and the distinct values of a column."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from duckdb import DuckDBPyConnection

from portal.errors import InvalidInput
from portal.tabular.column_type import ColumnType
from portal.tabular.connection import reading
from portal.tabular.querying.conditions import find_conditions
from portal.tabular.querying.cursor import read_cursor, write_cursor
from portal.tabular.querying.figures import find_outputs
from portal.tabular.querying.groups import GroupQuery, distinct
from portal.tabular.querying.keyset import fetch_after
from portal.tabular.querying.query import EVERYTHING, RowPage, Selection, SortKey
from portal.tabular.querying.rows import Rows, count_sql
from portal.tabular.querying.weight import find_turn
from portal.tabular.sql import ALWAYS, Clause, quote, select
from portal.tabular.table import ROW, Column, Table

_FOUND: Final = Clause("found")


def fetch_groups(table: Table, query: GroupQuery) -> RowPage:
    """Return the page of groups that `query` asks for; its columns are the query's outputs.

    Raises what `fetch_page` raises.
    """
    rows, selection = select_groups(table, query), query.selection
    asked = (query.by, query.measures, selection.filters, selection.search, query.sort)
    marked = None if query.after is None else read_cursor(table, asked, query.after)
    with find_turn(rows), reading(table.terms) as connection:
        kept = _keep(connection, rows)
        found = fetch_after(connection, kept, marked, query.first + 1)
        total = int(count_sql(kept).run(connection)[0][0])
    page = found[: query.first]
    end = write_cursor(table, asked, page[-1][-1]) if page and page[-1][-1] else None
    return RowPage(rows.columns, [_tidy(rows, row) for row in page], total, end, len(found) > query.first)


def fetch_distinct(
    table: Table, column: str, selection: Selection = EVERYTHING, first: int = 20, after: str | None = None
) -> RowPage:
    """Return a page of the distinct values of a column with their counts, the most frequent first."""
    return fetch_groups(table, distinct(column, selection, first, after))


def select_groups(table: Table, query: GroupQuery) -> Rows:
    """Return the groups of a table as rows; `InvalidInput` for what the table cannot answer."""
    outputs = find_outputs(table, query)
    columns = tuple(output.column for output in outputs)
    named = [f"{output.sql} AS {quote(output.column.name)}" for output in outputs]
    fit = find_conditions(table, query.selection)
    grouped = select([*named, f"min({ROW}) AS {ROW}"], table.relation, fit)
    keys = ", ".join(quote(table.column(name).name) for name in query.by)
    relation = Clause(f"({grouped.sql}{keys and f' GROUP BY {keys}'})", grouped.parameters)
    return Rows(
        relation,
        columns,
        ALWAYS,
        _order(columns, query),
        table.terms,
        table.row_count,
        is_stored=False,
        is_laborious=True,
    )


def _order(columns: tuple[Column, ...], query: GroupQuery) -> tuple[SortKey, ...]:
    if not query.sort:
        return tuple(map(SortKey, query.by))
    names = [column.name for column in columns]
    for key in query.sort:
        if key.column not in names:
            raise InvalidInput(
                "Groups cannot be sorted by {name}. Their columns are: {known}.",
                name=key.column,
                known=", ".join(names),
            )
    return query.sort


def _keep(connection: DuckDBPyConnection, rows: Rows) -> Rows:
    """Make the groups once, for the page and the count of them."""
    made = select(["*"], rows.relation)
    connection.execute(f"CREATE TEMP TABLE {_FOUND.sql} AS {made.sql}", made.parameters)
    return replace(rows, relation=_FOUND)


def _tidy(rows: Rows, row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a group's cells without its number, whole numbers as such whatever DuckDB holds them in."""
    return tuple(
        int(cell) if column.type is ColumnType.INTEGER and cell is not None else cell
        for column, cell in zip(rows.columns, row[:-1], strict=True)
    )
