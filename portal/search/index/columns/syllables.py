"""Where each syllable stands in the texts of a segment.

The parts of all documents form one long row of places, numbered from 0; between two parts one
place stays empty, so that nothing joins across them. A syllable's places are kept as Roaring
bitmaps keep numbers (Chambi, Lemire et al., "Better bitmap performance with Roaring bitmaps",
2016): their low 16 bits, and a run for each page of 65,536 places that has any.

Syllables are sorted by their folded form and then by their canonical one, so whatever marks a
syllable bears, its places follow each other: one look-up answers with marks or without.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from itertools import count
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from whoosh.columns import Column, ColumnReader, ColumnWriter
from whoosh.filedb.structfile import StructFile

from portal.search.analysis import fold_syllable
from portal.search.index.columns.arrays import Arrays, read_arrays, write_arrays
from portal.search.index.columns.strings import encode, pack_strings, unpack_strings

Places = NDArray[np.uint32]
"""Places in the row, ascending."""

Parts = Sequence[Sequence[str]]
"""The canonical syllables of each part of a document; an empty string keeps its neighbours apart."""

_PAGE_BITS: Final = 16
_LOW: Final = (1 << _PAGE_BITS) - 1


class SyllableColumn(Column):  # type: ignore[misc]
    """Takes `Parts`; absent means no part has anything."""

    _default: Parts = ()

    class Writer(ColumnWriter):  # type: ignore[misc]
        """Numbers syllables as they come; sorts all of them once, at the end."""

        def __init__(self, file: StructFile) -> None:
            super().__init__(file)
            self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
            self._row = array("I")
            self._slots = array("I")
            self._parts = array("B")
            self._lengths = array("I")

        def add(self, docnum: int, parts: Parts) -> None:
            """Put the parts of a document behind those before."""
            for part, syllables in enumerate(parts):
                if syllables:
                    self._row.extend(map(self._numbers.__getitem__, syllables))
                    self._slots.append(docnum)
                    self._parts.append(part)
                    self._lengths.append(len(syllables))

        def finish(self, _count: int) -> None:
            """Write the segment's arrays."""
            write_arrays(self._dbfile, self._pack())

        def _pack(self) -> dict[str, NDArray[Any]]:
            row, lengths = np.frombuffer(self._row, np.uint32), np.frombuffer(self._lengths, np.uint32)
            return {
                "slot.document": np.frombuffer(self._slots, np.uint32),
                "slot.part": np.frombuffer(self._parts, np.uint8),
                "slot.length": lengths,
                **_invert(self._numbers, row, lengths),
            }

    class Reader(ColumnReader):  # type: ignore[misc]
        """Gives documents back as they came, for the writer of a merged segment."""

        def __init__(self, file: StructFile, basepos: int, length: int, doccount: int) -> None:
            super().__init__(file, basepos, length, doccount)
            self._arrays = read_arrays(file)
            self.syllables = Syllables(self._arrays)
            self._rebuilt: tuple[list[str], dict[int, list[tuple[int, int, int]]]] | None = None

        def __getitem__(self, docnum: int) -> Parts:
            if self._rebuilt is None:
                self._rebuilt = self.syllables.rebuild()
            row, slots = self._rebuilt
            parts: list[list[str]] = []
            for part, start, end in slots.get(docnum, ()):
                parts += [[] for _ in range(part - len(parts))]
                parts.append(row[start:end])
            return parts


def _invert(
    numbers: dict[str, int], row: NDArray[np.uint32], lengths: NDArray[np.uint32]
) -> dict[str, NDArray[Any]]:
    """Return the vocabulary in order and the places of each syllable in it."""
    known = sorted((encode(fold_syllable(each)), encode(each), number) for each, number in numbers.items())
    ranks = np.empty(len(known), np.uint64)
    ranks[[number for _, _, number in known]] = np.arange(len(known), dtype=np.uint64)
    gaps = np.repeat(np.arange(len(lengths), dtype=np.uint64), lengths)
    keys = (ranks[row] << np.uint64(32)) | (np.arange(len(row), dtype=np.uint64) + gaps)
    keys.sort()
    folded = [each for each, _, _ in known]
    firsts = [at for at, each in enumerate(folded) if not at or folded[at - 1] != each]
    return {
        **pack_strings("folded", (folded[at].decode("utf-8", "surrogatepass") for at in firsts)),
        **pack_strings("canonical", (each.decode("utf-8", "surrogatepass") for _, each, _ in known)),
        "variants": np.array([*firsts, len(known)], np.uint32),
        **_pack_places(keys, len(known)),
    }


def _pack_places(keys: NDArray[np.uint64], terms: int) -> dict[str, NDArray[Any]]:
    """Return sorted `term << 32 | place` as low halves and, for each term and page, a run of them."""
    pages = keys >> np.uint64(_PAGE_BITS)
    begins = np.flatnonzero(np.diff(pages, prepend=np.uint64(2**63)))
    sizes = np.diff(begins, append=len(keys))
    marks = np.arange(terms + 1, dtype=np.uint64)
    return {
        "low": keys.astype(np.uint16),
        "page": pages[begins].astype(np.uint16),
        "size": (sizes - 1).astype(np.uint16),
        "term.low": np.searchsorted(keys, marks << np.uint64(32)).astype(np.uint32),
        "term.run": np.searchsorted(pages[begins], marks << np.uint64(_PAGE_BITS)).astype(np.uint32),
    }


class Syllables:
    """The places of syllables in one segment, by the range of numbers a syllable has there."""

    def __init__(self, arrays: Arrays) -> None:
        self.folded = unpack_strings("folded", arrays)
        self.canonical = unpack_strings("canonical", arrays)
        self.slot_documents: NDArray[np.uint32] = arrays["slot.document"]
        self.slot_parts: NDArray[np.uint8] = arrays["slot.part"]
        self.slot_lengths: NDArray[np.uint32] = arrays["slot.length"]
        self.size = int(self.slot_lengths.sum()) + len(self.slot_lengths)
        self._variants = arrays["variants"].data
        self._term_low, self._term_run = arrays["term.low"].data, arrays["term.run"].data
        self._low, self._page, self._size = arrays["low"], arrays["page"], arrays["size"]

    def variants(self, folded: str) -> range:
        """Return the numbers of the syllables that fold to `folded`."""
        number = self.folded.find(folded)
        return range(0) if number is None else range(self._variants[number], self._variants[number + 1])

    def prefixed(self, folded: str) -> range:
        """Return the numbers of the syllables whose folded form begins with `folded`."""
        found = self.folded.find_prefix(folded)
        return range(self._variants[found.start], self._variants[found.stop])

    def exactly(self, folded: str, canonical: str) -> range:
        """Return the number of one syllable, as a range of one; empty if it is not here."""
        for number in self.variants(folded):
            if self.canonical[number] == canonical:
                return range(number, number + 1)
        return range(0)

    def count(self, numbers: range) -> int:
        """Return how many places the syllables of `numbers` have together."""
        return self._term_low[numbers.stop] - self._term_low[numbers.start]

    def places(self, numbers: range) -> Places:
        """Return the places of the syllables of `numbers`."""
        runs = slice(self._term_run[numbers.start], self._term_run[numbers.stop])
        pages = self._page[runs].astype(np.uint32) << np.uint32(_PAGE_BITS)
        low = self._low[self._term_low[numbers.start] : self._term_low[numbers.stop]]
        places = np.repeat(pages, self._size[runs].astype(np.int64) + 1) + low
        if len(numbers) > 1:
            places.sort(kind="stable")  # The variants are in order, so merging them is quicker.
        return places

    def rebuild(self) -> tuple[list[str], dict[int, list[tuple[int, int, int]]]]:
        """Return all syllables in a row and, by document, the part, start and end of its slots there."""
        row = np.zeros(self.size, np.uint32)
        numbers = np.arange(len(self.canonical), dtype=np.uint32)
        pages = self._page.astype(np.uint32) << np.uint32(_PAGE_BITS)
        places = np.repeat(pages, self._size.astype(np.int64) + 1) + self._low
        row[places] = np.repeat(numbers, np.diff(self._term_low))
        words = list(self.canonical)
        slots: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        start = 0
        for document, part, length in zip(
            self.slot_documents.tolist(), self.slot_parts.tolist(), self.slot_lengths.tolist(), strict=True
        ):
            slots[document].append((part, start, start + length))
            start += length + 1
        return [words[number] for number in row.tolist()] if words else [], slots
