"""What pairs of neighbouring words are worth in a few documents, without looking at all the others.

A Vietnamese word is mostly two syllables, so neighbours tell `thông minh` from `thông tin … minh`.
The worth grows like BM25 with the number of such places, as in Rasolofo and Savoy, "Term Proximity
Scoring for Keyword-Based Retrieval Systems" (2003).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from portal.search.index.columns import Documents, Places, spread
from portal.search.index.occurrences import Occurrences, contain
from portal.search.index.row import Weights
from portal.search.ranking.relevance import Relevance, saturate

Pair = tuple[str, str]


def score_pairs(relevance: Relevance, documents: Documents, pairs: Mapping[Pair, float]) -> Weights:
    """Return what folded `pairs`, each times its share, are worth in each of `documents`, which ascend."""
    if not pairs:
        return np.zeros(len(documents), np.float32)
    occurrences = relevance.occurrences
    lefts = _gather(relevance, documents, {left for left, _ in pairs})
    met = [_keep_followed(occurrences, lefts[left], right) for left, right in pairs]
    numbers = np.repeat(np.arange(len(pairs)), list(map(len, met)))
    slots = occurrences.row.slots(np.concatenate([np.empty(0, np.uint32), *met]))
    owners = np.searchsorted(documents, occurrences.row.documents[slots])
    cells = owners * len(pairs) + numbers
    frequencies = np.bincount(cells, relevance.scales[slots], len(documents) * len(pairs))
    worths = np.array([share * relevance.pair_rarity(*pair) for pair, share in pairs.items()])
    scores: Weights = (saturate(frequencies.reshape(-1, len(pairs))) @ worths).astype(np.float32)
    return scores


def _keep_followed(occurrences: Occurrences, places: Places, right: str) -> Places:
    """Return those of `places` that the word `right` follows."""
    return places[contain(occurrences.word(right), places + np.uint32(1))]


def _gather(relevance: Relevance, documents: Documents, words: set[str]) -> Mapping[str, Places]:
    """Return where each word stands in `documents`."""
    starts, ends = relevance.occurrences.row.bounds(documents)
    found = {}
    for word in words:
        places = relevance.occurrences.word(word)
        found[word] = places[spread(np.searchsorted(places, starts), np.searchsorted(places, ends))]
    return found
