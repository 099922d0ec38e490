"""A page of rows, whichever way they are told apart."""

from __future__ import annotations

from dataclasses import dataclass

from portal.tabular import Column, Table
from portal.tabular.querying import count_rows
from portal.tabular.table import ROW
from portal.web.ckan.datastore.asked import Asked, Rows
from portal.web.ckan.datastore.distinct import read_distinct
from portal.web.ckan.datastore.paging import is_whole, read_rows


@dataclass(frozen=True, slots=True)
class Page:
    """Rows in the order of `columns`; `last` is the number of the last row, `total` None if not wanted."""

    columns: tuple[Column, ...]
    rows: list[tuple[object, ...]]
    last: int | None
    total: int | None


def read_page(table: Table, asked: Asked) -> Page:
    """Return the page of a numbered table that is asked for; errors are those of `fetch_page`."""
    columns = asked.selection.chosen(table)
    if asked.is_distinct and all(column.name != ROW for column in columns):
        page, total = read_distinct(table, asked)
        return _make(columns, page, total if asked.wants_total else None)
    return _make(columns, read_rows(table, asked), _count(table, asked) if asked.wants_total else None)


def _count(table: Table, asked: Asked) -> int:
    return table.row_count if is_whole(asked.selection) else count_rows(table, asked.selection)


def _make(columns: tuple[Column, ...], page: Rows, total: int | None) -> Page:
    return Page(columns, page.rows, page.last, total)
