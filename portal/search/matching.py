"""Which documents answer the words: those with all of them, else those with some."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from portal.search.interpretation import Interpretation
from portal.search.proximity import find_near
from portal.search.relevance import Relevance


@dataclass(frozen=True, slots=True)
class Matches:
    """The documents found; `loosened` when none has all the words and these have some."""

    documents: AbstractSet[int]
    loosened: bool = False


def match_words(
    relevance: Relevance,
    meaning: Interpretation,
    within: frozenset[int],
    *,
    loosened: bool | None = None,
) -> Matches:
    """Return the documents of `within` that answer `meaning`; all of them if it has no words.

    `loosened` keeps to a decision taken on an earlier page of the same list.
    """
    if not meaning.words:
        return Matches(within)
    holders = _holders(relevance, meaning)
    if not loosened:
        strict = _keep_near(relevance, meaning, within.intersection(*holders))
        if strict or loosened is False:
            return Matches(strict)
    some = within.intersection(set[int]().union(*holders))
    return Matches(some, loosened=bool(some))


def _keep_near(relevance: Relevance, meaning: Interpretation, documents: frozenset[int]) -> frozenset[int]:
    """Return the documents where two syllables stand near each other, if any; all for other queries.

    Two syllables are nearly always one word or name: `an toàn … Tiền Giang` is not about An Giang.
    """
    if len(meaning.words) != 2 or meaning.spans:
        return documents
    first, second = (word.folded for word in meaning.words)
    return find_near(relevance.snapshot, documents, first, second) or documents


def _holders(relevance: Relevance, meaning: Interpretation) -> list[set[int]]:
    """Return, word by word, the documents that have it; a full identifier has all its words."""
    holders = [set(relevance.worths("folded", word.folded)) for word in meaning.words]
    for span in meaning.spans:
        for field in ("identifiers", "mentions"):
            if documents := relevance.snapshot.documents(field, span.identifier):
                for position in range(span.start, span.stop):
                    holders[position] |= documents
    return holders
