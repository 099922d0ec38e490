"""Words side by side, looked up at a sample of places so that frequent words cost no more than rare ones."""

from __future__ import annotations

from typing import Final

import numpy as np

from portal.search.columns import Places
from portal.search.occurrences import Occurrences, contain

_SAMPLE: Final = 1_024


def sample_pair(occurrences: Occurrences, left: str, right: str) -> tuple[Places, float]:
    """Return places of `left` that have `right` behind them, and about how many there are in all."""
    before, after = occurrences.word(left), occurrences.word(right)
    few = min(before, after, key=len)
    sample = few[:: len(few) // _SAMPLE + 1]
    if few is before:
        found = follow(occurrences, sample, right, 1)
    else:
        sought = np.maximum(sample, 1) - np.uint32(1)
        found = sought[contain(before, sought)]
    return found, len(found) / max(len(sample), 1) * len(few)


def follow(occurrences: Occurrences, places: Places, word: str, distance: int) -> Places:
    """Return those of `places` that have `word` so many places behind them."""
    return places[contain(occurrences.word(word), places + np.uint32(distance))]
