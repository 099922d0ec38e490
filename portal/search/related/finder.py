"""Entries like an entry: those that its telling words find, as if its text were the query."""

from __future__ import annotations

from math import log
from typing import Final

import numpy as np
from numpy.typing import NDArray

from portal.search.entry_link import EntryLink, link_entry
from portal.search.index.columns import Documents
from portal.search.index.row import Weights
from portal.search.index.snapshot import Mask, Snapshot
from portal.search.narrowing.facets import FacetTables
from portal.search.ranking.pairs import score_pairs
from portal.search.ranking.relevance import Relevance
from portal.search.related.telling_words import find_telling_words

MOST_RELATED: Final = 20

_RESCORED: Final = 300
_SHARED_TOPICS: Final = 0.3
_SHARED_AGENCY: Final = 0.1
# Of what the entry itself scores: less likeness than this is chance.
_LEAST: Final = 0.08


class RelatedFinder:
    """Finds related entries in one snapshot; threads share it."""

    def __init__(self, relevance: Relevance, facets: FacetTables) -> None:
        self._relevance, self._facets, self._snapshot = relevance, facets, relevance.snapshot
        self._largest = max(self._snapshot.segments, key=lambda segment: segment.count, default=None)
        self._rarities: dict[str, float] = {}

    def find(self, key: str, served: Mask, first: int) -> tuple[EntryLink, ...]:
        """Return the entries most like the one whose id, or one of whose documents' keys, is `key`.

        At most `MOST_RELATED`, of the documents `served`; none for an unknown key.
        """
        own = _find_own(self._snapshot, key)
        if not len(own):
            return ()
        document = int(own[np.argmax(served[own])])
        texts = self._snapshot.texts(document)
        scores = self._score(texts)
        admitted = served & (scores > scores[document] * _LEAST)
        admitted[self._snapshot.documents("entry", texts["entry_id"])] = False
        scores *= _favour(self._facets, document, texts["agency"])
        best = self._cut(np.flatnonzero(admitted), scores, min(first, MOST_RELATED))
        return tuple(link_entry(self._snapshot, each) for each in best.tolist())

    def _cut(self, found: NDArray[np.int64], scores: Weights, first: int) -> NDArray[np.int64]:
        if len(found) > first > 0:
            found = found[scores[found] >= np.partition(scores[found], -first)[-first]]
        return found[np.lexsort((self._snapshot.ties[found], -scores[found]))][: max(0, first)]

    def _score(self, texts: dict[str, str]) -> Weights:
        """Return how well each document answers what `texts` tell."""
        telling = find_telling_words(texts, self._estimate_rarity)
        scores = np.zeros(self._snapshot.size, np.float32)
        for word, share in telling.words.items():
            self._relevance.word(word).add_to(scores, share)
        best = self._cut(np.flatnonzero(scores), scores, _RESCORED)
        likeliest = np.sort(best).astype(np.uint32)
        scores[likeliest] += score_pairs(self._relevance, likeliest, telling.pairs)
        return scores

    def _estimate_rarity(self, folded: str) -> float:
        """Return about the idf of a word, from how often it stands in the largest segment."""
        if (rarity := self._rarities.get(folded)) is None:
            rarity = self._rarities[folded] = self._read_rarity(folded)
        return rarity

    def _read_rarity(self, folded: str) -> float:
        if self._largest is None:
            return 0.0
        words = self._largest.words
        return log(1 + words.size / (1 + words.count(words.variants(folded))))


def _find_own(snapshot: Snapshot, key: str) -> Documents:
    """Return the documents of the key, or else of the entry, that are not deleted."""
    found = (snapshot.documents(field, key) for field in ("key", "entry"))
    living = (documents[snapshot.alive[documents]] for documents in found)
    return next(filter(len, living), np.empty(0, np.uint32))


def _favour(facets: FacetTables, document: int, agency: str) -> Weights:
    """Return a factor by document, more than 1 for those that share topics or the agency."""
    snapshot, topics = facets.snapshot, facets["topic"].of(document)
    factors = np.ones(snapshot.size, np.float32)
    for topic in topics:
        factors[snapshot.documents("topics", topic)] += np.float32(_SHARED_TOPICS / len(topics))
    if agency:
        factors[snapshot.documents("agency", agency)] += np.float32(_SHARED_AGENCY)
    return factors
