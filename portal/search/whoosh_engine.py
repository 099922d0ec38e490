"""The embedded engine: Whoosh keeps the index, this package ranks, counts and shows what is in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from threading import Lock

from portal.i18n import SOURCE, Locale
from portal.search.cursors import read_cursor
from portal.search.document import SearchDocument
from portal.search.entry_link import EntryLink
from portal.search.index.live_index import LiveIndex
from portal.search.index.writing import write_documents
from portal.search.query import SearchQuery
from portal.search.results import SearchResults
from portal.search.searcher import Searcher
from portal.search.suggestion import Suggestions, SuggestQuery


class WhooshEngine:
    """Searches and writes the index in `folder`, which may be a link to the generation in use.

    Threads may share one engine; a commit, or the link moving on, shows in the next search.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._index = folder, LiveIndex(folder)
        self._known: Searcher | None = None
        self._turn = Lock()

    def index(self, documents: Iterable[SearchDocument], *, remove: Iterable[str] = ()) -> None:
        """Take out the entries in `remove`, then put `documents` in, in one commit.

        Raises `Locked` while another writer is at work, `Unavailable` without an index.
        """
        write_documents(self._folder, documents, remove)

    def verify(self) -> None:
        """Read the whole index; raises `Unavailable` if it is missing, foreign or damaged."""
        self._index.verify()

    def search(self, query: SearchQuery) -> SearchResults:
        """Return a page of hits as of the last commit; raises `InvalidCursor`, `Unavailable`."""
        after = None if query.after is None else read_cursor(query.after, query)
        return self._searcher().search(query, after)

    def suggest(self, query: SuggestQuery) -> Suggestions:
        """Return what the reader may go on to type, as of the last commit; raises `Unavailable`."""
        return self._searcher().suggest(query)

    def related(self, key: str, locale: Locale = SOURCE, first: int = 5) -> tuple[EntryLink, ...]:
        """Return the entries most like one, as of the last commit; raises `Unavailable`."""
        return self._searcher().find_related(key, locale, first)

    def find_titles(self, facet: str, values: Iterable[str], locale: Locale = SOURCE) -> Mapping[str, str]:
        """Return what those of `values` of a facet that have a title are called; raises `Unavailable`."""
        return self._searcher().titles.find(facet, values, locale)

    def _searcher(self) -> Searcher:
        """Return the searcher of the last commit, with all that it has worked out so far."""
        snapshot = self._index.snapshot()
        if (searcher := self._known) is None or searcher.snapshot is not snapshot:
            with self._turn:
                if (searcher := self._known) is None or searcher.snapshot is not snapshot:
                    self._known = searcher = Searcher(snapshot)
        return searcher
