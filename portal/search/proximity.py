"""Words near each other, and a bonus for those that stand side by side in the order typed.

A Vietnamese word is mostly two syllables, so neighbours tell `thông minh` from `thông tin … minh`.
The bonus grows like BM25 with the number of such places, as in Rasolofo and Savoy, "Term Proximity
Scoring for Keyword-Based Retrieval Systems" (2003).
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from portal.search.columns import Documents, Places, spread
from portal.search.interpretation import Interpretation
from portal.search.occurrences import Occurrences
from portal.search.relevance import Relevance, saturate
from portal.search.row import Weights
from portal.search.words import Word

_NEAR: Final = 8
_BONUS: Final = 0.6


def score_neighbours(relevance: Relevance, documents: Documents, meaning: Interpretation) -> Weights:
    """Return the bonus, 0 or more, for each of `documents`, which ascend."""
    words = list(dict.fromkeys(word.folded for word in meaning.words))
    pairs = _number_pairs(meaning, words)
    places, numbers, owners = _find(relevance.occurrences, documents, words)
    order = np.argsort(places)
    places, numbers, owners = places[order], numbers[order], owners[order]
    pair = np.where(np.diff(places) == 1, pairs[numbers[:-1], numbers[1:]], -1)
    met = np.flatnonzero(pair >= 0)
    slots = relevance.occurrences.row.slots(places[met])
    width = int(pairs.max(initial=-1)) + 1
    cells = owners[met] * width + pair[met]
    frequencies = np.bincount(cells, relevance.scales[slots], len(documents) * width)
    worths = _weigh_pairs(relevance, words, pairs)
    bonuses: Weights = (saturate(frequencies.reshape(-1, width)) @ worths).astype(np.float32)
    return bonuses


def find_near(occurrences: Occurrences, first: Word, second: Word) -> Documents:
    """Return the documents that have both words within `_NEAR` places in one of their parts."""
    few, many = sorted((occurrences.word(first.folded), occurrences.word(second.folded)), key=len)
    if not len(few):
        return few
    row, at = occurrences.row, np.searchsorted(many, few)
    found = []
    for side in (np.maximum(at, 1) - 1, np.minimum(at, len(many) - 1)):
        nearest = many[side]
        close = np.abs(nearest.astype(np.int64) - few) <= _NEAR
        slots = row.slots(few[close])
        found.append(row.documents[slots[slots == row.slots(nearest[close])]])
    documents = np.sort(np.concatenate(found))
    return documents[np.flatnonzero(np.diff(documents, prepend=np.uint32(row.size)))]


def _number_pairs(meaning: Interpretation, words: list[str]) -> NDArray[np.int64]:
    """Return the number of each pair of words that follow each other in the query, -1 for others."""
    pairs = np.full((len(words), len(words)), -1)
    numbers = {word: number for number, word in enumerate(words)}
    for left, right in pairwise(numbers[word.folded] for word in meaning.words):
        if pairs[left, right] < 0:
            pairs[left, right] = pairs.max(initial=-1) + 1
    return pairs


def _weigh_pairs(relevance: Relevance, words: list[str], pairs: NDArray[np.int64]) -> Weights:
    """Return what each pair is worth, by its number."""
    worths = np.empty(int(pairs.max(initial=-1)) + 1, np.float32)
    for left, right in np.argwhere(pairs >= 0).tolist():
        worths[pairs[left, right]] = _BONUS * relevance.pair_rarity(words[left], words[right])
    return worths


def _find(
    occurrences: Occurrences, documents: Documents, words: list[str]
) -> tuple[Places, NDArray[np.int64], NDArray[np.int64]]:
    """Return all places of `words` in `documents`, with the number of the word and of the document."""
    starts, ends = occurrences.row.bounds(documents)
    places, numbers, owners = [], [], []
    for number, word in enumerate(words):
        all_places = occurrences.word(word)
        first, last = np.searchsorted(all_places, starts), np.searchsorted(all_places, ends)
        places.append(all_places[spread(first, last)])
        numbers.append(np.full(len(places[-1]), number))
        owners.append(np.repeat(np.arange(len(documents)), last - first))
    return np.concatenate(places), np.concatenate(numbers), np.concatenate(owners)
