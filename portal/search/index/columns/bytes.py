"""Bytes of each document."""

from __future__ import annotations

from array import array

import numpy as np
from whoosh.columns import Column, ColumnReader, ColumnWriter
from whoosh.filedb.structfile import StructFile

from portal.search.index.columns.arrays import read_arrays, write_arrays


class BytesColumn(Column):  # type: ignore[misc]
    """Takes bytes; absent means none."""

    _default = b""

    class Writer(ColumnWriter):  # type: ignore[misc]
        """Puts the documents' bytes behind each other."""

        def __init__(self, file: StructFile) -> None:
            super().__init__(file)
            self._bytes = bytearray()
            self._ends = array("Q")

        def add(self, docnum: int, value: bytes) -> None:
            """Keep the bytes of a document."""
            self._fill(docnum)
            self._bytes += value
            self._ends.append(len(self._bytes))

        def finish(self, count: int) -> None:
            """Write the segment's bytes."""
            self._fill(count)
            held = np.frombuffer(self._bytes, np.uint8)
            write_arrays(self._dbfile, {"bytes": held, "ends": np.frombuffer(self._ends, np.uint64)})

        def _fill(self, docnum: int) -> None:
            self._ends.extend([len(self._bytes)] * (docnum - len(self._ends)))

    class Reader(ColumnReader):  # type: ignore[misc]
        """Gives bytes back as they came."""

        def __init__(self, file: StructFile, basepos: int, length: int, doccount: int) -> None:
            super().__init__(file, basepos, length, doccount)
            arrays = read_arrays(file)
            self._bytes, self._ends = arrays["bytes"].data, arrays["ends"].data

        def __getitem__(self, docnum: int) -> bytes:
            return bytes(self._bytes[self._ends[docnum - 1] if docnum else 0 : self._ends[docnum]])
