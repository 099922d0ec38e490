"""What every search engine promises; `tests/search/test_engine_contract.py` holds them to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from portal.i18n import SOURCE, Locale
from portal.search.document import SearchDocument
from portal.search.entry_link import EntryLink
from portal.search.query import SearchQuery
from portal.search.results import SearchResults
from portal.search.suggestion import Suggestions, SuggestQuery


class SearchEngine(Protocol):
    """The side that readers use; safe to share among threads."""

    def search(self, query: SearchQuery) -> SearchResults:
        """Return a page of what `query` asks for, as of the last commit.

        Raises `InvalidCursor` for a cursor of another list, `Unavailable` without an index.
        """
        ...

    def suggest(self, query: SuggestQuery) -> Suggestions:
        """Return what a reader may go on to type; raises `Unavailable` without an index."""
        ...

    def related(self, key: str, locale: Locale = SOURCE, first: int = 5) -> tuple[EntryLink, ...]:
        """Return the entries most like the one with this id, or whose document has this key.

        They are at most 20, serve `locale`, and never are the entry itself; an unknown key has none.
        Raises `Unavailable` without an index.
        """
        ...

    def find_titles(self, facet: str, values: Iterable[str], locale: Locale = SOURCE) -> Mapping[str, str]:
        """Return what those of `values` of a facet that have a title are called; types and years have none.

        Raises `Unavailable` without an index.
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
