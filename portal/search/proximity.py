"""Words near each other, and a bonus for those that stand side by side in the order typed.

A Vietnamese word is mostly two syllables, so neighbours tell `thông minh` from `thông tin … minh`.
The bonus grows like BM25 with the number of such places, as in Rasolofo and Savoy, "Term Proximity
Scoring for Keyword-Based Retrieval Systems" (2003).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final

from portal.search.interpretation import Interpretation
from portal.search.relevance import Relevance, Scores, saturate
from portal.search.schema import PARTS, field_name
from portal.search.snapshot import Posting, Snapshot
from portal.search.syllable_field import unpack_positions

_NEAR: Final = 8
_BONUS: Final = 0.5


def score_neighbours(relevance: Relevance, documents: Iterable[int], meaning: Interpretation) -> Scores:
    """Return the bonus, 0 or more, for each of `documents`."""
    scores = dict.fromkeys(documents, 0.0)
    for left, right in pairwise(word.folded for word in meaning.words):
        worth = _BONUS * (_rarity(relevance, left) + _rarity(relevance, right)) / 2
        for document, frequency in _count(relevance, scores, left, right).items():
            scores[document] += worth * saturate(frequency)
    return scores


def find_near(snapshot: Snapshot, documents: AbstractSet[int], first: str, second: str) -> frozenset[int]:
    """Return those of `documents` that have both words within `_NEAR` words in one of their parts."""
    found: set[int] = set()
    for field in (field_name(part, "folded") for part in PARTS):
        left, right = snapshot.postings(field, first), snapshot.postings(field, second)
        both = (documents & left.keys() & right.keys()) - found
        found.update(document for document in both if _are_near(left[document], right[document]))
    return frozenset(found)


def _are_near(left: Posting, right: Posting) -> bool:
    others = unpack_positions(right[1])
    for position in unpack_positions(left[1]):
        at = bisect_left(others, position - _NEAR)
        if at < len(others) and others[at] <= position + _NEAR:
            return True
    return False


def _rarity(relevance: Relevance, word: str) -> float:
    return relevance.rarity(len(relevance.worths("folded", word)))


def _count(relevance: Relevance, documents: Scores, left: str, right: str) -> Scores:
    """Return how often `right` follows `left` in each document, weighed over the parts."""
    found: Scores = {}
    for part in PARTS:
        field = field_name(part, "folded")
        before = relevance.snapshot.postings(field, left)
        after = relevance.snapshot.postings(field, right)
        for document in before.keys() & after.keys() & documents.keys():
            if times := _follow(before[document], after[document]):
                found[document] = found.get(document, 0.0) + times * relevance.scales(part)[document]
    return found


def _follow(left: Posting, right: Posting) -> int:
    """Return at how many places of a field the right word follows the left one."""
    places = {position + 1 for position in unpack_positions(left[1])}
    return len(places.intersection(unpack_positions(right[1])))
