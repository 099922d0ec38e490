"""Rows of tables in GraphQL: cells as JSON, pages by cursor."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import strawberry
from strawberry.scalars import JSON

from portal import tabular
from portal.api.budget import LOOK
from portal.api.context import Info
from portal.api.types.column_type import ColumnType
from portal.api.types.connection import PageInfo
from portal.errors import InvalidInput
from portal.tabular import Filter, Operator, RowQuery, Selection, SortKey, Table

strawberry.enum(
    Operator,
    name="RowOperator",
    description="How a cell is compared. LESS and GREATER include the value; CONTAINS ignores marks; "
    "an empty cell differs from every value and is in no list.",
)


@strawberry.type(description="A column of a table, with the type that all its cells have.")
class TableColumn:
    """A column."""

    name: str
    type: ColumnType


@strawberry.input(description="A condition on one column.")
class RowFilter:
    """One condition; `values` for IN and NOTIN, else `value`."""

    column: str
    operator: Operator = Operator.EXACT
    value: str | None = None
    values: list[str] | None = None

    def read(self) -> Filter:
        """Return the condition as the table understands it."""
        given = self.values if self.operator.takes_list else self.value
        if given is None:
            field = "values" if self.operator.takes_list else "value"
            raise InvalidInput("The condition on {column} needs '{field}'.", column=self.column, field=field)
        return Filter(self.column, self.operator, given)


@strawberry.input(description="A column to sort by; empty cells come last.")
class RowSort:
    """One sort key."""

    column: str
    descending: bool = False


@strawberry.type(description="Rows of a table: each a list of cells in the order of `columns`.")
class RowPage:
    """A page of rows."""

    columns: list[TableColumn]
    rows: list[list[JSON | None]]
    total_count: int = strawberry.field(description="How many rows fit, on all pages.")
    page_info: PageInfo


def fetch_rows(info: Info, table: Table, query: RowQuery) -> RowPage:
    """Return one page of rows; errors name the column or value at fault."""
    if query.selection.search or query.selection.sort:
        info.context.budget.spend(LOOK)
    return serve_page(tabular.fetch_page(table, query), query.after)


def read_selection(
    columns: list[str] | None, where: list[RowFilter] | None, sort: list[RowSort] | None, search: str | None
) -> Selection:
    """Return what the arguments select."""
    return Selection(
        columns=tuple(columns) if columns is not None else None,
        filters=tuple(condition.read() for condition in where or ()),
        sort=read_sort(sort),
        search=search or "",
    )


def read_sort(sort: list[RowSort] | None) -> tuple[SortKey, ...]:
    """Return sort keys as the table understands them."""
    return tuple(SortKey(key.column, key.descending) for key in sort or ())


def serve_page(page: tabular.RowPage, after: str | None) -> RowPage:
    """Return a page of rows or groups as it is answered."""
    return RowPage(
        columns=[TableColumn(name=column.name, type=column.type) for column in page.columns],
        rows=[[_cell(cell) for cell in row] for row in page.rows],
        total_count=page.total_count,
        page_info=PageInfo(
            has_next_page=page.has_next_page,
            has_previous_page=after is not None,
            start_cursor=None,
            end_cursor=page.end_cursor,
        ),
    )


def _cell(cell: object) -> JSON | None:
    """Return a cell as a JSON value: dates in ISO 8601, decimals as numbers, whole ones to the last digit."""
    if isinstance(cell, date | datetime):
        return JSON(cell.isoformat())
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)  # type: ignore[return-value]
    return cell  # type: ignore[return-value]
