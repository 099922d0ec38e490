"""What every search engine promises; `tests/search/test_engine_contract.py` holds them to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from portal.search.document import SearchDocument
from portal.search.query import SearchQuery
from portal.search.results import SearchResults


class SearchEngine(Protocol):
    """The side that readers use; safe to share among threads."""

    def search(self, query: SearchQuery) -> SearchResults:
        """Return a page of what `query` asks for, as of the last commit.

        Raises `InvalidCursor` for a cursor of another list, `Unavailable` without an index.
        """
        ...


class SearchWriter(Protocol):
    """The side that the projection uses; one writer at a time."""

    def index(self, documents: Iterable[SearchDocument], *, remove: Iterable[str] = ()) -> None:
        """Take out all documents of the entry ids in `remove`, then put `documents` in, in one commit.

        A document replaces the one with its key. A batch is held in memory: send a large index in
        several. Raises `Locked` while another writer is at work, `Unavailable` without an index.
        """
        ...
