"""Where pages ended, so that a client that counts rows goes on from a row and not from a number."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Final, NamedTuple

from portal.tabular import Selection, Table

MOST_LISTS: Final = 500
MOST_MARKS: Final = 100


class Bookmark(NamedTuple):
    """After how many rows of a list a page ended, and the cursor of its last row."""

    offset: int
    cursor: str | None


class Bookmarks:
    """The ends of pages of the lists that were read last; threads share them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._lists: OrderedDict[str, OrderedDict[int, Bookmark]] = OrderedDict()

    def keep(self, table: Table, selection: Selection, bookmark: Bookmark) -> None:
        """Remember where a page of a list ended."""
        with self._lock:
            marks = self._lists.setdefault(_name(table, selection), OrderedDict())
            marks[bookmark.offset] = bookmark
            marks.move_to_end(bookmark.offset)
            self._lists.move_to_end(_name(table, selection))
            if len(marks) > MOST_MARKS:
                marks.popitem(last=False)
            if len(self._lists) > MOST_LISTS:
                self._lists.popitem(last=False)

    def find(self, table: Table, selection: Selection, offset: int) -> Bookmark:
        """Return the last known end of a page that is not beyond `offset` rows."""
        with self._lock:
            marks = self._lists.get(_name(table, selection), {})
            before = [mark for mark in marks.values() if mark.offset <= offset]
        return max(before, default=Bookmark(0, None), key=lambda mark: mark.offset)


def _name(table: Table, selection: Selection) -> str:
    return repr((table.path, selection.filters, selection.search, selection.sort))
