"""Folded syllables shown with the marks they bear where the index has them side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import numpy as np

from portal.search.correction.adjacency import follow, sample_phrase
from portal.search.correction.marks import choose_forms
from portal.search.correction.readings import Piece
from portal.search.correction.vocabulary import Vocabulary
from portal.search.index.columns import Places, Syllables
from portal.search.index.occurrences import Occurrences, contain

_SAMPLE: Final = 128


class Restorer:
    """Restores marks from the texts of one snapshot."""

    def __init__(self, vocabulary: Vocabulary, occurrences: Occurrences) -> None:
        self._vocabulary = vocabulary
        self._occurrences = occurrences

    def restore(self, pieces: Sequence[Piece]) -> list[str]:
        """Return each piece in the canonical form that its neighbours make the likeliest.

        The longest runs that the index has are shown as they are there; a piece in none is shown as
        beside the one before it, else as typed with marks, or as it is most often.
        """
        shown: list[str] = []
        while (start := len(shown)) < len(pieces):
            places, length = self._find_run(pieces[start:])
            if length > 1:
                shown += self._show(pieces[start : start + length], places)
            else:
                shown.append(self._show_alone(pieces[max(start - 1, 0) : start + 1]))
        return shown

    def _find_run(self, pieces: Sequence[Piece]) -> tuple[Places, int]:
        """Return how many pieces from the first on the index has in a row, and where."""
        words = [piece.folded for piece in pieces]
        places = sample_phrase(self._occurrences, words)
        if len(places) or len(words) == 1:
            return places, len(words)
        places = sample_phrase(self._occurrences, words[:2])
        if not len(places):
            return places, 1
        for length, word in enumerate(words[2:], 2):
            longer = follow(self._occurrences, places, word, length)
            if not len(longer):
                return places, length
            places = longer
        return places, len(words)

    def _show_alone(self, pieces: Sequence[Piece]) -> str:
        """Show the last of one or two pieces: as it stands behind the other one, or by itself."""
        piece = pieces[-1]
        if len(pieces) > 1:
            places = sample_phrase(self._occurrences, [pieces[0].folded, piece.folded])
            if len(places):
                return self._show(pieces, places)[1]
        counts = {} if piece.is_marked else self._vocabulary.count_variants(piece.folded)
        return max(counts, key=counts.__getitem__) if counts else piece.typed

    def _show(self, pieces: Sequence[Piece], places: Places) -> list[str]:
        """Show pieces together, as they stand from `places` on, at least one.

        The segment with the most places speaks for the others.
        """
        row = self._occurrences.row
        bounds = np.searchsorted(places, row.bases)
        chosen = int(np.diff(bounds).argmax())
        here = places[bounds[chosen] : bounds[chosen + 1]] - np.uint32(row.bases[chosen])
        sample = here[:: len(here) // _SAMPLE + 1]
        column = row.columns[chosen]
        forms = [_read(column, each.folded, sample + np.uint32(at)) for at, each in enumerate(pieces)]
        return list(choose_forms(pieces, Counter(zip(*forms, strict=True))))


def _read(column: Syllables, folded: str, places: Places) -> list[str]:
    """Return the canonical form of a syllable at each of its places.

    The most frequent forms are looked up first, until all places are found.
    """
    forms, left = np.full(len(places), "", object), np.ones(len(places), np.bool_)
    variants = [range(number, number + 1) for number in column.variants(folded)]
    for numbers in sorted(variants, key=column.count, reverse=True):
        if not left.any():
            break
        found = contain(column.places(numbers), places)
        forms[found], left[found] = column.canonical[numbers.start], False
    return forms.tolist()
