"""Words side by side, looked up at a sample of places so that frequent words cost no more than rare ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from portal.search.index.columns import Places
from portal.search.index.occurrences import Occurrences, contain

_FEW: Final = 512
_MANY: Final = 4_096


def count_pair(occurrences: Occurrences, left: str, right: str) -> float:
    """Return at about how many places two folded words stand side by side."""
    places, step = _sample(occurrences, (left, right), _FEW)
    return float(len(places) * step)


def sample_phrase(occurrences: Occurrences, words: Sequence[str]) -> Places:
    """Return places, not always all, where folded `words` begin to stand in a row."""
    return _sample(occurrences, words, _MANY)[0]


def follow(occurrences: Occurrences, places: Places, word: str, distance: int) -> Places:
    """Return those of `places` that have `word` so many places behind them."""
    return places[contain(occurrences.word(word), places + np.uint32(distance))]


def _sample(occurrences: Occurrences, words: Sequence[str], most: int) -> tuple[Places, int]:
    """Look for `words` beside one in so many places of the rarest of them; return also how many."""
    each = [occurrences.word(word) for word in words]
    rarest, *others = sorted(range(len(each)), key=lambda number: len(each[number]))
    step = len(each[rarest]) // most + 1
    found = each[rarest][::step]
    found = found[found >= rarest] - np.uint32(rarest)
    for number in others:
        found = found[contain(each[number], found + np.uint32(number))]
    return found, step
