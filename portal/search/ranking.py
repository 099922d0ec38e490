"""The order of a list, and one page of it from a cursor on.

Every order is an ascending pair (value, key), so the place after a hit stays the same place when
documents come and go around it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from heapq import nsmallest
from typing import Final, NamedTuple

from portal.search.cursors import Cursor
from portal.search.interpretation import Interpretation
from portal.search.proximity import score_neighbours
from portal.search.query import Sort
from portal.search.relevance import Relevance, Scores
from portal.search.schema import UNDATED

# Bonuses are never negative, so adding them to the best alone cannot put one of these behind a
# document that has not been looked at: the order stays one order over all pages.
_RERANKED: Final = 100


class Place(NamedTuple):
    """Where a document stands in a list."""

    value: float
    key: str
    document: int


@dataclass(frozen=True, slots=True)
class Page:
    """The places of one page, and whether others come after it."""

    places: list[Place]
    has_next: bool


def choose_order(sort: Sort, meaning: Interpretation) -> Sort:
    """Return the order asked for; without words nothing is more relevant, so the newest come first."""
    return Sort.NEWEST if sort is Sort.RELEVANCE and not meaning.words else sort


def rank(
    relevance: Relevance, meaning: Interpretation, documents: Collection[int], sort: Sort
) -> list[Place]:
    """Return the place of each document, in no order; undated documents come last by date."""
    keys, published = relevance.snapshot.keys, relevance.snapshot.published
    if sort is Sort.RELEVANCE:
        scores = _score(relevance, meaning, documents)
        return [Place(-scores[document], keys[document], document) for document in documents]
    direction = 1 if sort is Sort.OLDEST else -1
    return [
        Place(_date_value(published[document], direction), keys[document], document) for document in documents
    ]


def cut_page(places: list[Place], first: int, after: Cursor | None, sort: Sort) -> Page:
    """Return the `first` places behind `after`."""
    if after is not None:
        anchor = _anchor(places, after, sort)
        places = [place for place in places if (place.value, place.key) > anchor]
    best = nsmallest(first + 1, places)
    return Page(best[:first], len(best) > first)


def _score(relevance: Relevance, meaning: Interpretation, documents: Collection[int]) -> Scores:
    keys = relevance.snapshot.keys
    scores = relevance.score(documents, meaning)
    best = nsmallest(_RERANKED, scores, key=lambda document: (-scores[document], keys[document]))
    for document, bonus in score_neighbours(relevance, best, meaning).items():
        scores[document] += bonus
    return scores


def _date_value(published: int, direction: int) -> int:
    return UNDATED if published == UNDATED else direction * published


def _anchor(places: list[Place], after: Cursor, sort: Sort) -> tuple[float, str]:
    """Return the place to go on from.

    All scores shift a little when documents are added; a hit that is still in the list is found
    at its present score.
    """
    if sort is Sort.RELEVANCE:
        for place in places:
            if place.key == after.key:
                return place.value, place.key
    return after.value, after.key
