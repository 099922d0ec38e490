"""The row of places: which document, and which part of it, holds a place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from portal.search.index.columns import Documents, Places, Syllables

_BLOCK_BITS: Final = 4

# A list of documents takes eight bytes a document, a column four: this many make a column worth it.
_FEW: Final = 8

Slots = NDArray[np.int32]
Weights = NDArray[np.float32]


class Row:
    """The parts of all documents behind each other, as the columns of several segments hold them.

    A slot is one part of one document; `starts` has the place of each slot's first syllable, and
    one more for the end of the row.
    """

    def __init__(self, columns: Sequence[tuple[Syllables, int]], documents: int) -> None:
        self.columns = [column for column, _ in columns]
        lengths = _join([column.slot_lengths for column in self.columns])
        self.starts = np.concatenate(([0], np.cumsum(lengths.astype(np.int64) + 1))).astype(np.uint32)
        self.bases = np.cumsum([0, *(column.size for column in self.columns)]).tolist()
        self.lengths = lengths
        self.documents = _join([each.slot_documents + np.uint32(start) for each, start in columns])
        self.parts = _join([column.slot_parts for column in self.columns])
        self.size = documents
        self._blocks, self._ends = self._look_up_blocks(), self.starts[1:]

    def gather(self, choose: Callable[[Syllables], range]) -> Places:
        """Return the places of the syllables that `choose` names in each segment."""
        found = [
            column.places(numbers) + np.uint32(base)
            for column, base in zip(self.columns, self.bases, strict=False)
            if column.count(numbers := choose(column))
        ]
        return _join(found)

    def slots(self, places: Places) -> Slots:
        """Return the slot of each place.

        Looked up is the slot at the beginning of the place's block; then those go on whose slot ends
        before. That is several times as quick as bisection.
        """
        slots: Slots = self._blocks.take(places >> _BLOCK_BITS)
        beyond = np.flatnonzero(places >= self._ends.take(slots))
        while len(beyond):
            slots[beyond] += 1
            beyond = beyond[places[beyond] >= self._ends.take(slots[beyond])]
        return slots

    def holders(self, places: Places) -> Documents:
        """Return the documents that hold `places`, each once, ascending."""
        documents = self.documents[self.slots(places)]
        return documents[np.flatnonzero(np.diff(documents, prepend=np.uint32(self.size)))]

    def bounds(self, documents: Documents) -> tuple[Places, Places]:
        """Return where each of `documents` begins in the row, and where it ends."""
        first = np.searchsorted(self.documents, documents, "left")
        last = np.searchsorted(self.documents, documents, "right")
        return self.starts[first], self.starts[last]

    def weigh(self, places: Places, weights: Weights) -> tuple[Documents | None, Weights]:
        """Return the documents that hold `places`, and for each the sum of its slots' `weights`.

        For many places there are no documents but a column of sums for all of them.
        """
        slots = self.slots(places)
        documents, weights = self.documents.take(slots), weights.take(slots)
        if len(places) * _FEW > self.size:
            return None, np.bincount(documents, weights, self.size).astype(np.float32)
        firsts = np.flatnonzero(np.diff(documents, prepend=np.uint32(self.size)))
        return documents[firsts], np.add.reduceat(weights, firsts) if len(firsts) else weights

    def _look_up_blocks(self) -> Slots:
        """Return the slot at the beginning of each block of places."""
        firsts = -(-self.starts.astype(np.int64) >> _BLOCK_BITS)
        firsts[-1] = (int(self.starts[-1]) >> _BLOCK_BITS) + 1
        return np.repeat(np.arange(len(self.lengths), dtype=np.int32), np.diff(firsts))


def _join(arrays: Sequence[NDArray[Any]]) -> NDArray[Any]:
    return np.concatenate(arrays) if arrays else np.empty(0, np.uint32)
