"""The order of a list, and one page of it from a cursor on.

Every order is an ascending pair (value, tie), so the place after a hit stays the same place when
documents come and go around it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from portal.search.cursors import Cursor
from portal.search.index.columns import Documents
from portal.search.index.schema import UNDATED, tie
from portal.search.index.snapshot import Snapshot
from portal.search.interpretation import Interpretation
from portal.search.query import Sort
from portal.search.ranking.evidence import Evidence
from portal.search.ranking.pairs import score_pairs
from portal.search.ranking.relevance import Relevance

# Bonuses are never negative, so adding them to the best alone cannot put one of these behind a
# document that has not been looked at: the order stays one order over all pages.
_RERANKED: Final = 100
_NEIGHBOURS: Final = 0.6


class Place(NamedTuple):
    """Where a document stands in a list."""

    value: float
    document: int


@dataclass(frozen=True, slots=True)
class Listing:
    """The documents of a list with their values, in no order yet; those of `head` come before all others."""

    documents: Documents
    values: NDArray[np.float64]
    ties: NDArray[np.int64]
    head: NDArray[np.int64] | None = None

    def cut(self, first: int, after: Cursor | None) -> tuple[list[Place], bool]:
        """Return the `first` places behind `after`, and whether others come after them."""
        best = self.best(first + 1, self._from_top(first + 1) if after is None else self._behind(after))
        places = zip(self.values[best].tolist(), self.documents[best].tolist(), strict=True)
        return [Place(*place) for place in places][:first], len(best) > first

    def best(self, most: int, among: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the first `most` of the rows `among` in order, without sorting the others."""
        values = self.values[among]
        if len(values) > 2 * most:
            among = among[values <= np.partition(values, most)[most]]
        return among[np.lexsort((self.ties[among], self.values[among]))][:most]

    def _from_top(self, most: int) -> NDArray[np.int64]:
        """Return the rows among which the first `most` are."""
        if self.head is not None and most <= len(self.head):
            return self.head
        return np.arange(len(self.documents))

    def _behind(self, after: Cursor) -> NDArray[np.int64]:
        """Return the rows behind a place.

        All values shift a little when documents are added; a hit that is still in the list is found
        at its present value.
        """
        sought, value = tie(after.key), after.value
        if len(here := np.flatnonzero(self.ties == sought)):
            value = self.values[here[0]]
        return np.flatnonzero((self.values > value) | ((self.values == value) & (self.ties > sought)))


def choose_order(sort: Sort, meaning: Interpretation) -> Sort:
    """Return the order asked for; without words nothing is more relevant, so the newest come first."""
    return Sort.NEWEST if sort is Sort.RELEVANCE and not meaning.units else sort


def rank(
    relevance: Relevance, meaning: Interpretation, evidence: Evidence, documents: Documents, sort: Sort
) -> Listing:
    """Return the list of `documents` in the order `sort`; undated documents come last by date."""
    snapshot = relevance.snapshot
    ties = snapshot.ties[documents]
    if sort is Sort.RELEVANCE:
        listing = Listing(documents, -evidence.scores[documents].astype(np.float64), ties)
        return _rerank(relevance, meaning, listing)
    return Listing(documents, _values(snapshot, documents, sort), ties)


def _rerank(relevance: Relevance, meaning: Interpretation, listing: Listing) -> Listing:
    """Add what neighbours are worth to the values of the best."""
    if len(meaning.words) < 2 or not len(listing.documents):
        return listing
    best = np.sort(listing.best(_RERANKED, np.arange(len(listing.documents))))
    pairs = {(left.folded, right.folded): _NEIGHBOURS for left, right in pairwise(meaning.words)}
    listing.values[best] -= score_pairs(relevance, listing.documents[best], pairs)
    return replace(listing, head=best)


def _values(snapshot: Snapshot, documents: Documents, sort: Sort) -> NDArray[np.float64]:
    if sort is Sort.TITLE:
        return snapshot.title_ranks[documents].astype(np.float64)
    published = snapshot.published[documents]
    directed = published if sort is Sort.OLDEST else -published
    return np.where(published == UNDATED, UNDATED, directed).astype(np.float64)
