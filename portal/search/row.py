"""The row of places: which document, and which part of it, holds a place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from portal.search.columns import Places, Syllables

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

    def gather(self, choose: Callable[[Syllables], range]) -> Places:
        """Return the places of the syllables that `choose` names in each segment."""
        found = [
            column.places(numbers) + np.uint32(base)
            for column, base in zip(self.columns, self.bases, strict=False)
            if column.count(numbers := choose(column))
        ]
        return _join(found)

    def slots(self, places: Places) -> NDArray[np.int64]:
        """Return the slot of each place."""
        return np.searchsorted(self.starts, places, "right") - 1

    def holders(self, places: Places) -> NDArray[np.uint32]:
        """Return the documents that hold `places`, each once, ascending."""
        documents = self.documents[self.slots(places)]
        return documents[np.flatnonzero(np.diff(documents, prepend=np.uint32(self.size)))]

    def bounds(self, documents: NDArray[np.uint32]) -> tuple[Places, Places]:
        """Return where each of `documents` begins in the row, and where it ends."""
        first = np.searchsorted(self.documents, documents, "left")
        last = np.searchsorted(self.documents, documents, "right")
        return self.starts[first], self.starts[last]

    def weigh(self, places: Places, weights: Weights) -> tuple[NDArray[np.uint32], Weights]:
        """Return the documents that hold `places`, and for each the sum of its slots' `weights`."""
        if len(places) > len(self.lengths):
            counts = np.diff(np.searchsorted(places, self.starts))
            sums = np.bincount(self.documents, counts * weights, self.size)
            documents = np.flatnonzero(sums).astype(np.uint32)
            return documents, sums[documents].astype(np.float32)
        slots = self.slots(places)
        documents = self.documents[slots]
        firsts = np.flatnonzero(np.diff(documents, prepend=np.uint32(self.size)))
        if not len(firsts):
            return documents, weights[:0]
        return documents[firsts], np.add.reduceat(weights[slots], firsts)


def _join(arrays: Sequence[NDArray[Any]]) -> NDArray[Any]:
    return np.concatenate(arrays) if arrays else np.empty(0, np.uint32)
