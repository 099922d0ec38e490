"""How well a document answers a word or phrase: BM25F over its parts.

Stephen Robertson and Hugo Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
(2009), section 3.6: a word's frequencies in the parts are weighed and summed before they saturate,
so a word in title and body does not count as two words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Any, Final

import numpy as np

from portal.search.index.columns import Documents, Places
from portal.search.index.occurrences import Occurrences, contain
from portal.search.index.row import Weights
from portal.search.index.schema import PARTS
from portal.search.index.snapshot import Mask, Snapshot
from portal.search.kept import Kept, allow
from portal.search.words import Word

_SATURATION: Final = 1.0
_MOST_PAIRS: Final = 65_536


def saturate(frequency: Any) -> Any:
    """Return what a weighed frequency is worth: 0 at none, never more than `_SATURATION + 1`."""
    return frequency * (_SATURATION + 1) / (frequency + _SATURATION)


@dataclass(frozen=True, slots=True)
class Worth:
    """What a word is worth in each document: for some documents, or a column for all if those are many."""

    documents: Documents | None
    values: Weights
    rarity: float
    holders: int

    @property
    def nbytes(self) -> int:
        """The size in bytes."""
        return self.values.nbytes + (0 if self.documents is None else self.documents.nbytes)

    def add_to(self, scores: Weights, share: float = 1.0) -> None:
        """Add a share of it to the scores of all documents."""
        values = self.values if share == 1.0 else self.values * np.float32(share)
        if self.documents is None:
            scores += values
        else:
            scores[self.documents] += values

    def mark(self, found: Mask) -> None:
        """Mark the documents that have the word."""
        if self.documents is None:
            found |= self.values > 0
        else:
            found[self.documents] = True

    def holds(self, documents: Documents) -> Mask:
        """Return which of `documents` have the word."""
        if self.documents is None:
            dense: Mask = self.values[documents] > 0
            return dense
        return contain(self.documents, documents)

    def spread(self, size: int) -> Weights:
        """Return it as a column for all documents."""
        if self.documents is None:
            return self.values
        column = np.zeros(size, np.float32)
        column[self.documents] = self.values
        return column


class Relevance:
    """Scores documents of one snapshot; what a word is worth in them is computed once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.occurrences = Occurrences(snapshot.segments, snapshot.size)
        self.scales = self._scale_slots()
        self._pair_rarities: dict[tuple[str, str], float] = {}
        self._worths: Kept[tuple[str, ...], Worth] = Kept(allow(snapshot.size))

    def word(self, folded: str) -> Worth:
        """Return what a syllable is worth, whatever its marks."""
        return self._worths.get((folded,), lambda: self._weigh(self.occurrences.word(folded)))

    def exactly(self, word: Word) -> Worth:
        """Return what a syllable with exactly its marks is worth, as rare as the syllable without them."""
        key = (word.folded, word.canonical)
        return self._worths.get(
            key, lambda: self._weigh(self.occurrences.exactly(word), self.word(word.folded).rarity)
        )

    def phrase(self, words: Sequence[Word]) -> Worth:
        """Return what a phrase is worth."""
        key = ("", *(word.folded for word in words))
        return self._worths.get(key, lambda: self._weigh(self.occurrences.phrase(words)))

    def pair_rarity(self, left: str, right: str) -> float:
        """Return about how rare a pair of neighbours is, as if it fell on documents by chance (Poisson)."""
        if (rarity := self._pair_rarities.get((left, right))) is None:
            fewer = min(len(self.occurrences.word(left)), len(self.occurrences.word(right)))
            met = fewer * self.occurrences.estimate_pair(left, right)
            rarity = self.rarity(self.snapshot.size * (1 - exp(-met / max(1, self.snapshot.size))))
            if len(self._pair_rarities) >= _MOST_PAIRS:
                self._pair_rarities.clear()
            self._pair_rarities[left, right] = rarity
        return rarity

    def having(self, documents: Documents) -> Mask:
        """Return `documents` as a mask."""
        mask = np.zeros(self.snapshot.size, np.bool_)
        mask[documents] = True
        return mask

    def rarity(self, holders: float) -> float:
        """Return the inverse document frequency of what `holders` documents have; above 0.

        Deleted documents count on both sides until a merge takes them out.
        """
        return log(1 + (self.snapshot.size - holders + 0.5) / (holders + 0.5))

    def _weigh(self, places: Places, rarity: float | None = None) -> Worth:
        documents, frequencies = self.occurrences.row.weigh(places, self.scales)
        holders = int(np.count_nonzero(frequencies))
        rarity = self.rarity(holders) if rarity is None else rarity
        return Worth(documents, saturate(frequencies) * np.float32(rarity), rarity, holders)

    def _scale_slots(self) -> Weights:
        """Return what one occurrence in each slot weighs: less in a long text."""
        row, scales = self.occurrences.row, np.empty(len(self.occurrences.row.lengths), np.float32)
        for number, part in enumerate(PARTS.values()):
            slots = row.parts == number
            lengths = row.lengths[slots]
            mean = lengths.mean() if len(lengths) else 1.0
            scales[slots] = part.weight / (1 - part.length_share + part.length_share * lengths / mean)
        return scales
