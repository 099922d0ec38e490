"""Folded syllables shown with the marks they bear where the index has them side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from portal.search.columns import Places
from portal.search.correction.adjacency import follow, sample_pair
from portal.search.correction.marks import choose_variant
from portal.search.correction.readings import Piece
from portal.search.correction.vocabulary import Vocabulary
from portal.search.occurrences import Occurrences, contain
from portal.search.words import Word

_SAMPLE: Final = 128


class Restorer:
    """Restores marks from the texts of one snapshot."""

    def __init__(self, vocabulary: Vocabulary, occurrences: Occurrences) -> None:
        self._vocabulary = vocabulary
        self._occurrences = occurrences

    def restore(self, pieces: Sequence[Piece]) -> list[str]:
        """Return each piece in the canonical form that its neighbours make the likeliest.

        The longest runs that the index has are shown as they are there; a piece in none is shown as
        beside the one before it, or as it is most often, and an unknown one as typed.
        """
        shown: list[str] = []
        while (start := len(shown)) < len(pieces):
            places, length = self._find_run(pieces[start:])
            if length > 1:
                shown += [self._show(pieces[start + at], places + np.uint32(at)) for at in range(length)]
            else:
                shown.append(self._show_alone(pieces[max(start - 1, 0) : start + 1]))
        return shown

    def _find_run(self, pieces: Sequence[Piece]) -> tuple[Places, int]:
        """Return how many pieces from the first on the index has in a row, and where."""
        words = [Word(piece.folded, piece.folded) for piece in pieces]
        if len(places := self._occurrences.phrase(words)):
            return places, len(pieces)
        places, _ = sample_pair(self._occurrences, words[0].folded, words[1].folded)
        for length, word in enumerate(words[2:], 2):
            longer = follow(self._occurrences, places, word.folded, length)
            if not len(longer):
                return places, length if len(places) else 1
            places = longer
        return places, len(pieces)

    def _show_alone(self, pieces: Sequence[Piece]) -> str:
        """Show the last of one or two pieces: as it stands behind the other one, or by itself."""
        piece = pieces[-1]
        if len(pieces) > 1:
            places, _ = sample_pair(self._occurrences, pieces[0].folded, piece.folded)
            if len(places):
                return self._show(piece, places + np.uint32(1))
        counts = self._vocabulary.count_variants(piece.folded)
        return choose_variant(piece.typed, counts) if counts else piece.typed

    def _show(self, piece: Piece, places: Places) -> str:
        """Show a piece as it stands at `places`, at least one."""
        counts = Counter[str]()
        for canonical, count in self._count_at(piece.folded, places[:: len(places) // _SAMPLE + 1]):
            counts[canonical] += count
        return choose_variant(piece.typed, counts)

    def _count_at(self, folded: str, places: Places) -> Iterator[tuple[str, int]]:
        """Yield the canonical forms of a syllable at some of its places, the most frequent ones first."""
        row = self._occurrences.row
        for column, base, end in zip(row.columns, row.bases, row.bases[1:], strict=True):
            left = places[np.searchsorted(places, base) : np.searchsorted(places, end)] - np.uint32(base)
            variants = [range(number, number + 1) for number in column.variants(folded)]
            for numbers in sorted(variants, key=column.count, reverse=True):
                if not len(left):
                    break
                found = contain(column.places(numbers), left)
                yield column.canonical[numbers.start], int(found.sum())
                left = left[~found]
