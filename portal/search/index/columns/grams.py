"""How often runs of syllables stand in a row of texts, counted all at once.

A run is known by a hash that grows with it, and counted in the cell that some bits of the hash
name, so nothing is sorted. Runs that share a cell are counted together: no count is too low.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, log2
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]

_FACTOR: Final = np.uint64(0x9E3779B97F4A7C15)
_OTHER_FACTOR: Final = np.uint64(0xD6E8FEB86659FD93)
_HALF: Final = np.uint64(32)
_FEWEST_BITS: Final = 14
_MOST_BITS: Final = 22


@dataclass(frozen=True, slots=True)
class Grams:
    """The frequent runs of one length: where each begins, its hash and its cell.

    `counts` has for every place of the row how often the run that begins there is met, 0 if seldom.
    """

    starts: NDArray[np.int64]
    hashes: NDArray[np.uint64]
    cells: NDArray[np.int64]
    counts: NDArray[np.int32]

    def keep(self, chosen: Flags) -> Grams:
        """Return some of the runs."""
        return Grams(self.starts[chosen], self.hashes[chosen], self.cells[chosen], self.counts)

    def spread(self, flags: Flags) -> Flags:
        """Return for each run whether any run of its cell is flagged."""
        flagged = np.zeros(1 << _count_bits(len(self.counts)), np.bool_)
        flagged[self.cells[flags]] = True
        return flagged[self.cells]

    def group(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Return of each different run the first start, the last start and how often it is met.

        The counts are exact. Of runs that share a cell only the one met first is returned.
        """
        cells = 1 << _count_bits(len(self.counts))
        numbers = np.arange(len(self.starts))
        first, last = np.empty(cells, np.int64), np.empty(cells, np.int64)
        first[self.cells[::-1]] = numbers[::-1]
        firsts = first[self.cells]
        same = np.flatnonzero(self.hashes == self.hashes[firsts])
        last[self.cells[same]] = same
        different = np.flatnonzero(firsts == numbers)
        counts = np.bincount(firsts[same], minlength=len(numbers))[different]
        return self.starts[different], self.starts[last[self.cells[different]]], counts


def count_grams(row: NDArray[np.uint32], begin: Flags, go_on: Flags, least: int, longest: int) -> list[Grams]:
    """Return the runs of 1, 2, … `longest` syllables that are met `least` times or more in `row`.

    `begin` and `go_on` say of each place whether a run may begin, or go on, there. The last
    `longest` places of the row must allow neither.
    """
    codes = _scatter(np.arange(int(row.max()) + 1, dtype=np.uint64))
    starts = np.flatnonzero(begin)
    hashes = codes[row[starts]]
    levels = [_count(starts, hashes, len(row), least)]
    for length in range(1, longest):
        longer = levels[-1].keep(go_on[levels[-1].starts + length])
        hashes = longer.hashes * _FACTOR + codes[row[longer.starts + length]]
        levels.append(_count(longer.starts, hashes, len(row), least))
    return levels


def _count(starts: NDArray[np.int64], hashes: NDArray[np.uint64], size: int, least: int) -> Grams:
    bits = _count_bits(size)
    cells = (hashes >> np.uint64(64 - bits)).astype(np.int64)
    found = np.bincount(cells, minlength=1 << bits)[cells]
    counts = np.zeros(size, np.int32)
    counts[starts] = np.where(found < least, 0, found)
    return Grams(starts, hashes, cells, counts).keep(found >= least)


def _scatter(numbers: NDArray[np.uint64]) -> NDArray[Any]:
    """Return 64 bits for each number that look random, as multiplying and shifting gives them."""
    mixed = (numbers + np.uint64(1)) * _FACTOR
    mixed = (mixed ^ (mixed >> _HALF)) * _OTHER_FACTOR
    return mixed ^ (mixed >> _HALF)


def _count_bits(size: int) -> int:
    """Return how many bits name a cell: there are some four cells a place."""
    return min(max(ceil(log2(size + 1)) + 2, _FEWEST_BITS), _MOST_BITS)
