"""The syllables of texts, with the phrases that were frequent in them when their segment was written."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from whoosh.filedb.structfile import StructFile

from portal.search.analysis import fold_syllable
from portal.search.index.columns.arrays import Arrays
from portal.search.index.columns.phrases import LONGEST_PHRASE, find_phrases
from portal.search.index.columns.strings import pack_strings, unpack_strings
from portal.search.index.columns.syllables import SyllableColumn

# What is frequent in this many syllables is frequent in all, and looking at them costs little.
_SAMPLE: Final = 2**18
_FEW: Final = 512
_SYLLABLES_A_PHRASE: Final = 800
_LAST: Final = "\U0010ffff"


class PhrasedColumn(SyllableColumn):
    """A `SyllableColumn` that keeps frequent phrases as well."""

    class Writer(SyllableColumn.Writer):
        """Finds the phrases once all texts are there."""

        def _pack(self) -> dict[str, NDArray[Any]]:
            arrays = super()._pack()
            row = np.frombuffer(self._row, np.uint32)
            slots = arrays["slot.document"], arrays["slot.length"]
            return {**arrays, **_pack_phrases(list(self._numbers), row, *slots)}

    class Reader(SyllableColumn.Reader):
        """Reads the phrases too."""

        def __init__(self, file: StructFile, basepos: int, length: int, doccount: int) -> None:
            super().__init__(file, basepos, length, doccount)
            self.phrases = Phrases(self._arrays)


class FrequentPhrase(NamedTuple):
    """A phrase in canonical syllables; `witnesses` are two documents of the segment that have it."""

    text: str
    weight: float
    witnesses: tuple[int, int]


class Phrases:
    """The frequent phrases of one segment, in the order of their folded forms."""

    def __init__(self, arrays: Arrays) -> None:
        self._texts = unpack_strings("phrase", arrays)
        self._weights: NDArray[np.float32] = arrays["phrase.weight"]
        self._first: NDArray[np.uint32] = arrays["phrase.first"]
        self._last: NDArray[np.uint32] = arrays["phrase.last"]

    def __len__(self) -> int:
        return len(self._texts)

    def heaviest(self, prefix: str, most: int) -> list[FrequentPhrase]:
        """Return the `most` phrases of the greatest weight whose folded form begins with `prefix`."""
        start, stop = self._bisect(prefix), self._bisect(prefix + _LAST)
        weights = self._weights[start:stop]
        chosen = np.argpartition(-weights, most)[:most] if most < len(weights) else np.arange(len(weights))
        return [self._read(start + number) for number in chosen.tolist()]

    def _read(self, number: int) -> FrequentPhrase:
        witnesses = int(self._first[number]), int(self._last[number])
        return FrequentPhrase(self._texts[number], float(self._weights[number]), witnesses)

    def _bisect(self, folded: str) -> int:
        return bisect_left(range(len(self)), folded, key=lambda number: fold_phrase(self._texts[number]))


def fold_phrase(canonical: str) -> str:
    """Return the folded form of canonical syllables that single spaces part."""
    return " ".join(map(fold_syllable, canonical.split(" ")))


def _pack_phrases(
    syllables: list[str], row: NDArray[np.uint32], documents: NDArray[np.uint32], lengths: NDArray[np.uint32]
) -> dict[str, NDArray[Any]]:
    """Return the heaviest phrases of a sample of the documents, the more the more syllables there are."""
    step = max(1, -(-len(row) // _SAMPLE))
    sampled = documents % step == 0
    padded, starts = _pad(row[np.repeat(sampled, lengths)], lengths[sampled], len(syllables))
    most = _FEW + len(row) // _SYLLABLES_A_PHRASE
    found = find_phrases(padded, syllables).cut(most)
    texts = [
        " ".join(map(syllables.__getitem__, padded[start : start + length]))
        for start, length in zip(found.first.tolist(), found.length.tolist(), strict=True)
    ]
    order = sorted(range(len(texts)), key=lambda number: (fold_phrase(texts[number]), texts[number]))
    owners = documents[sampled]
    return {
        **pack_strings("phrase", (texts[number] for number in order)),
        "phrase.weight": (found.weight * step).astype(np.float32)[order],
        "phrase.first": owners[np.searchsorted(starts, found.first, "right") - 1][order],
        "phrase.last": owners[np.searchsorted(starts, found.last, "right") - 1][order],
    }


def _pad(
    row: NDArray[np.uint32], lengths: NDArray[np.uint32], gap: int
) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Return the texts with a gap behind each and enough of them at the end, and where each text starts."""
    starts = np.cumsum(lengths.astype(np.int64) + 1) - lengths - 1
    padded = np.full(len(row) + len(lengths) + LONGEST_PHRASE + 1, gap, np.uint32)
    padded[np.arange(len(row)) + np.repeat(np.arange(len(lengths)), lengths)] = row
    return padded, starts
