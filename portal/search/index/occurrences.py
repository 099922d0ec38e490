"""Where words and phrases stand in the texts of a snapshot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from portal.search.index.columns import Places
from portal.search.index.row import Row
from portal.search.index.segment import Segment
from portal.search.kept import Kept, allow
from portal.search.words import Word

_SAMPLE: Final = 400


class Occurrences:
    """Finds the places of words and phrases; what was found is kept, and threads share it."""

    def __init__(self, segments: Sequence[Segment], documents: int) -> None:
        self.row = Row([(segment.words, segment.start) for segment in segments], documents)
        self._known: Kept[tuple[str, ...], Places] = Kept(allow(documents))

    def word(self, folded: str) -> Places:
        """Return where a syllable stands, whatever its marks."""
        return self._known.get((folded,), lambda: self.row.gather(lambda column: column.variants(folded)))

    def exactly(self, word: Word) -> Places:
        """Return where a syllable stands with exactly its marks."""
        return self._known.get(
            (word.folded, word.canonical),
            lambda: self.row.gather(lambda column: column.exactly(word.folded, word.canonical)),
        )

    def phrase(self, words: Sequence[Word], *, exact: bool = False) -> Places:
        """Return where the syllables of a phrase begin to stand one after another.

        With `exact`, those that bear marks bear the same ones there.
        """
        key = ("", str(exact), *(word.canonical if exact else word.folded for word in words))
        return self._known.get(key, lambda: self._join(words, exact))

    def estimate_pair(self, left: str, right: str) -> float:
        """Return the share of the rarer word's places at which the two stand side by side.

        It is read off a sample of `_SAMPLE` places, so that frequent words cost no more than rare ones.
        """
        before, after = self.word(left), self.word(right)
        few, many, step = (before, after, 1) if len(before) <= len(after) else (after, before, -1)
        if not len(few):
            return 0.0
        sample = few[:: len(few) // _SAMPLE + 1]
        sought = sample + np.uint32(1) if step > 0 else np.maximum(sample, 1) - np.uint32(1)
        return (float(contain(many, sought).sum()) or 0.5) / len(sample)

    def _join(self, words: Sequence[Word], exact: bool) -> Places:
        """Look from the rarest syllable on, so that few places are looked up among many."""
        each = [self.exactly(word) if exact and word.marked else self.word(word.folded) for word in words]
        rarest = sorted(range(len(each)), key=lambda number: len(each[number]))
        found: Places = each[rarest[0]] - np.uint32(rarest[0]) if rarest else np.empty(0, np.uint32)
        found = found[found < self.row.starts[-1]]
        for number in rarest[1:]:
            found = found[contain(each[number], found + np.uint32(number))]
        return found


def contain(places: Places, sought: Places) -> NDArray[np.bool_]:
    """Return for each of `sought` whether it is among `places`."""
    if not len(places):
        return np.zeros(len(sought), np.bool_)
    at = np.searchsorted(places, sought)
    same: NDArray[np.bool_] = places[np.minimum(at, len(places) - 1)] == sought
    return same
