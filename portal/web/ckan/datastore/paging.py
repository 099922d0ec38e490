"""Rows of a table from an offset on, without ever making the database count up to it.

In the order of the file and without conditions, the row after `offset` rows is the one with the next
number. Elsewhere a page begins after a row: the one that the link to the page names, or the one at
which an earlier page ended. Only what lies between is skipped, and no more than `MOST_SKIPPED` rows.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from portal.tabular import Table
from portal.tabular.querying import Filter, Operator, Selection, SortKey
from portal.tabular.querying.stretch import fetch_stretch
from portal.tabular.table import ROW
from portal.web.ckan.datastore.asked import Asked, Rows
from portal.web.ckan.datastore.bookmarks import Bookmark, Bookmarks
from portal.web.ckan.refusals import invalid

MOST_SKIPPED: Final = 100_000
_BOOKMARKS: Final = Bookmarks()


def read_rows(table: Table, asked: Asked) -> Rows:
    """Return the page of a numbered table that is asked for."""
    if asked.limit == 0:
        return Rows([], None)
    if is_whole(asked.selection):
        return _cut(fetch_stretch(table, _seek(table, asked), None, asked.limit))
    start = asked.after or _find_start(table, asked)
    page = _cut(fetch_stretch(table, asked.selection, start, asked.limit))
    if page.last is not None:
        end = Bookmark(asked.offset + len(page.rows), page.last)
        _BOOKMARKS.keep(table, asked.selection, end)
    return page


def is_whole(selection: Selection) -> bool:
    """Tell whether a list is all rows in the order of the file, or in the opposite one."""
    in_order = all(key.column == ROW for key in selection.sort[:1])
    return in_order and not selection.filters and not selection.search


def _seek(table: Table, asked: Asked) -> Selection:
    """Return the selection of the rows of a page by their numbers, so that no others are looked at."""
    first, last = asked.offset + 1, asked.offset + asked.limit
    if asked.selection.sort[:1] == (SortKey(ROW, descending=True),):
        first, last = table.row_count + 1 - last, table.row_count + 1 - first
    within = (Filter(ROW, Operator.GREATER, max(first, 0)), Filter(ROW, Operator.LESS, max(last, 0)))
    return replace(asked.selection, filters=within)


def _find_start(table: Table, asked: Asked) -> int | None:
    """Return the number of the last row before the offset."""
    mark = _BOOKMARKS.find(table, asked.selection, asked.offset)
    missing = asked.offset - mark.offset
    if missing > MOST_SKIPPED:
        raise invalid(
            "offset", f"Must not skip more than {MOST_SKIPPED} rows: follow _links.next from page to page"
        )
    if not missing:
        return mark.row
    numbers = replace(asked.selection, columns=(ROW,))
    return _cut(fetch_stretch(table, numbers, mark.row, missing)).last or mark.row


def _cut(found: list[tuple[object, ...]]) -> Rows:
    """Take the row's own number from the end of each."""
    last = found[-1][-1] if found else None
    return Rows([row[:-1] for row in found], last if isinstance(last, int) else None)
