"""The texts of documents as they are shown, compressed.

Each document is compressed by itself, so that one can be shown without the others, but with a
dictionary of pieces of the segment's texts before it: that makes it a third smaller.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

import numpy as np
from whoosh.columns import Column, ColumnReader, ColumnWriter
from whoosh.filedb.structfile import StructFile

from portal.search.index.columns.arrays import Arrays, read_arrays, write_arrays

_BETWEEN: Final = "\x1e"
_LEVEL: Final = 5
_LARGEST_DICTIONARY: Final = 32_768
_SHARE: Final = 64
_SAMPLE: Final = _LARGEST_DICTIONARY * _SHARE
_PIECE: Final = 512


class TextColumn(Column):  # type: ignore[misc]
    """Takes a document's texts, always as many; absent means none."""

    _default: Sequence[str] = ()

    class Writer(ColumnWriter):  # type: ignore[misc]
        """Holds the first texts back until there are enough to make the dictionary of."""

        def __init__(self, file: StructFile) -> None:
            super().__init__(file)
            self._waiting: list[bytes] = []
            self._waiting_size = 0
            self._dictionary: bytes | None = None
            self._packed = bytearray()
            self._ends = array("Q")
            self._count = 0

        def add(self, docnum: int, texts: Sequence[str]) -> None:
            """Keep the texts of a document."""
            self._fill(docnum)
            self._take(_join(texts))

        def finish(self, count: int) -> None:
            """Write the segment's texts."""
            self._fill(count)
            self._settle()
            arrays: Arrays = {
                "dictionary": np.frombuffer(self._dictionary or b"", np.uint8),
                "packed": np.frombuffer(self._packed, np.uint8),
                "ends": np.frombuffer(self._ends, np.uint64),
            }
            write_arrays(self._dbfile, arrays)

        def _fill(self, docnum: int) -> None:
            while self._count < docnum:
                self._take(b"")

        def _take(self, joined: bytes) -> None:
            self._count += 1
            if self._dictionary is not None:
                self._pack(joined)
                return
            self._waiting.append(joined)
            self._waiting_size += len(joined)
            if self._waiting_size >= _SAMPLE:
                self._settle()

        def _settle(self) -> None:
            """Make the dictionary of what is waiting, and pack that."""
            if self._dictionary is None:
                self._dictionary = b"".join(_sample(self._waiting, self._waiting_size // _SHARE))
            for joined in self._waiting:
                self._pack(joined)
            self._waiting.clear()

        def _pack(self, joined: bytes) -> None:
            if joined:
                packer = zlib.compressobj(_LEVEL, wbits=-zlib.MAX_WBITS, zdict=self._dictionary or b"")
                self._packed += packer.compress(joined) + packer.flush()
            self._ends.append(len(self._packed))

    class Reader(ColumnReader):  # type: ignore[misc]
        """Gives texts back as they came; what is no character has become `?`."""

        def __init__(self, file: StructFile, basepos: int, length: int, doccount: int) -> None:
            super().__init__(file, basepos, length, doccount)
            arrays = read_arrays(file)
            self._dictionary = arrays["dictionary"].tobytes()
            self._packed, self._ends = arrays["packed"].data, arrays["ends"].data

        def __getitem__(self, docnum: int) -> Sequence[str]:
            packed = self._packed[self._ends[docnum - 1] if docnum else 0 : self._ends[docnum]]
            if not packed:
                return ()
            unpacker = zlib.decompressobj(-zlib.MAX_WBITS, zdict=self._dictionary)
            return unpacker.decompress(packed).decode().split(_BETWEEN)


def _join(texts: Sequence[str]) -> bytes:
    return _BETWEEN.join(text.replace(_BETWEEN, " ") for text in texts).encode("utf-8", "replace")


def _sample(texts: Sequence[bytes], size: int) -> Iterator[bytes]:
    """Yield pieces from the beginnings of texts that stand evenly apart, of `size` bytes at most."""
    pieces = min(size, _LARGEST_DICTIONARY) // _PIECE
    step = max(1, len(texts) // max(1, pieces))
    for text in islice(texts[::step], pieces):
        yield text[:_PIECE]
