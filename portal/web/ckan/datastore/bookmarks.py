"""Where pages ended, so that a client that counts rows goes on from a row and not from a number."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Final, NamedTuple

from portal.tabular import Table
from portal.tabular.querying import Selection

MOST_LISTS: Final = 500
MOST_MARKS: Final = 100


class Bookmark(NamedTuple):
    """How many rows of a list were given, and the number in the file of the last of them."""

    offset: int
    row: int | None


class Bookmarks:
    """The ends of pages of the lists that were read last; threads share them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._lists: OrderedDict[str, OrderedDict[int, Bookmark]] = OrderedDict()

    def keep(self, table: Table, selection: Selection, bookmark: Bookmark) -> None:
        """Remember where a page of a list ended."""
        name = _name(table, selection)
        with self._lock:
            marks = self._lists.setdefault(name, OrderedDict())
            marks[bookmark.offset] = bookmark
            marks.move_to_end(bookmark.offset)
            self._lists.move_to_end(name)
            if len(marks) > MOST_MARKS:
                marks.popitem(last=False)
            if len(self._lists) > MOST_LISTS:
                self._lists.popitem(last=False)

    def find(self, table: Table, selection: Selection, offset: int) -> Bookmark:
        """Return the last known end of a page that is not beyond `offset` rows."""
        with self._lock:
            marks = self._lists.get(_name(table, selection))
            before = [mark for mark in marks.values() if mark.offset <= offset] if marks else []
        return max(before, default=Bookmark(0, None))


def _name(table: Table, selection: Selection) -> str:
    return repr((table.path, selection.filters, selection.search, selection.sort))
