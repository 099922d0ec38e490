"""Rows of a table from an offset on, without ever making the database count up to it.

In the order of the file and without conditions, the row after `offset` rows is the one with the next
number. Elsewhere a page begins after a row: the one that the link to the page names, or the one at
which an earlier page ended. Only what lies between is skipped, and no more than `MOST_SKIPPED` rows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from portal.tabular import Filter, Operator, RowQuery, Selection, SortKey, Table, fetch_page
from portal.tabular.query import MOST_ROWS as LARGEST_PAGE
from portal.tabular.table import ROW
from portal.web.ckan.datastore.asked import Asked
from portal.web.ckan.datastore.bookmarks import Bookmark, Bookmarks
from portal.web.ckan.refusals import invalid

MOST_SKIPPED: Final = 100_000
_BOOKMARKS: Final = Bookmarks()


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a page, and the cursor of the last, from which the next page goes on."""

    rows: list[tuple[object, ...]]
    cursor: str | None


def read_rows(table: Table, asked: Asked) -> Rows:
    """Return the page of a numbered table that is asked for."""
    if is_plain(asked.selection):
        return _read_on(table, _seek(table, asked), None, asked.limit)
    start = asked.after or _find_start(table, asked)
    page = _read_on(table, asked.selection, start, asked.limit)
    if page.rows:
        end = Bookmark(asked.offset + len(page.rows), page.cursor)
        _BOOKMARKS.keep(table, asked.selection, end)
    return page


def is_plain(selection: Selection) -> bool:
    """Tell whether a list is all rows in the order of the file, or in the opposite one."""
    in_order = all(key.column == ROW for key in selection.sort[:1])
    return in_order and not selection.filters and not selection.search


def _seek(table: Table, asked: Asked) -> Selection:
    """Return the selection of the rows that come after the offset, by their numbers."""
    if asked.selection.sort[:1] == (SortKey(ROW, descending=True),):
        beyond = Filter(ROW, Operator.LESS, table.row_count - asked.offset)
    else:
        beyond = Filter(ROW, Operator.STRICTLY_GREATER, asked.offset)
    return replace(asked.selection, filters=(beyond,))


def _find_start(table: Table, asked: Asked) -> str | None:
    """Return the cursor of the last row before the offset."""
    mark = _BOOKMARKS.find(table, asked.selection, asked.offset)
    missing = asked.offset - mark.offset
    if missing > MOST_SKIPPED:
        raise invalid(
            "offset", f"Can skip {MOST_SKIPPED} rows at most: follow '_links.next' from page to page"
        )
    numbers = replace(asked.selection, columns=(table.columns[0].name,))
    return _read_on(table, numbers, mark.cursor, missing).cursor if missing else mark.cursor


def _read_on(table: Table, selection: Selection, after: str | None, count: int) -> Rows:
    """Return `count` rows after a row, as many as there are, a page at a time."""
    rows: list[tuple[object, ...]] = []
    while len(rows) < count:
        size = min(count - len(rows), LARGEST_PAGE)
        page = fetch_page(table, RowQuery(selection, size, after))
        rows += page.rows
        after = page.end_cursor or after
        if not page.has_next_page:
            break
    return Rows(rows, after)
