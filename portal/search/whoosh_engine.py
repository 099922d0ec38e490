"""The embedded engine: Whoosh keeps the postings, this package ranks, counts and shows them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from portal.search.cursors import read_cursor
from portal.search.document import SearchDocument
from portal.search.filters import Filters
from portal.search.interpretation import interpret
from portal.search.matching import match_words
from portal.search.presentation import Presenter
from portal.search.query import SearchQuery
from portal.search.ranking import choose_order, cut_page, rank
from portal.search.relevance import Relevance
from portal.search.results import SearchResults
from portal.search.runs import RunFinder
from portal.search.whoosh_index import LiveIndex


class WhooshEngine:
    """Searches and writes the index in `folder`, which may be a link to the generation in use.

    Threads may share one engine; a commit, or the link moving on, shows in the next search.
    """

    def __init__(self, folder: Path) -> None:
        self._index = LiveIndex(folder)
        self._known: Relevance | None = None

    def index(self, documents: Iterable[SearchDocument], *, remove: Iterable[str] = ()) -> None:
        """Take out the entries in `remove`, then put `documents` in, in one commit.

        Raises `Locked` while another writer is at work, `Unavailable` without an index.
        """
        self._index.write(documents, remove)

    def search(self, query: SearchQuery) -> SearchResults:
        """Return a page of hits as of the last commit; raises `InvalidCursor`, `Unavailable`."""
        after = None if query.after is None else read_cursor(query.after, query)
        relevance, meaning = self._relevance(), interpret(query.text)
        snapshot, order = relevance.snapshot, choose_order(query.sort, meaning)
        within = snapshot.documents("serves", query.locale)
        matches = match_words(relevance, meaning, within, loosened=after.loosened if after else None)
        filters = Filters(snapshot, query)
        documents = filters.narrow(matches.documents)
        page = cut_page(rank(relevance, meaning, documents, order), query.first, after, order)
        presenter = Presenter(snapshot, query, RunFinder(meaning), order, matches.loosened)
        hits = tuple(map(presenter.present, page.places))
        return SearchResults(
            total=len(documents),
            hits=hits,
            facets={facet: filters.count(matches.documents, facet) for facet in query.facets},
            end_cursor=hits[-1].cursor if hits else None,
            has_next_page=page.has_next,
            loosened=matches.loosened,
        )

    def _relevance(self) -> Relevance:
        """Return the scorer of the last commit, with all that it has worked out so far."""
        snapshot, relevance = self._index.snapshot(), self._known
        if relevance is None or relevance.snapshot is not snapshot:
            self._known = relevance = Relevance(snapshot)
        return relevance
