"""A whole number for each document."""

from __future__ import annotations

from array import array

import numpy as np
from numpy.typing import NDArray
from whoosh.columns import Column, ColumnReader, ColumnWriter
from whoosh.filedb.structfile import StructFile

from portal.search.index.columns.arrays import read_arrays, write_arrays


class NumberColumn(Column):  # type: ignore[misc]
    """Takes numbers of 64 bits with a sign; absent means 0."""

    _default = 0

    class Writer(ColumnWriter):  # type: ignore[misc]
        """Gathers the numbers."""

        def __init__(self, file: StructFile) -> None:
            super().__init__(file)
            self._numbers = array("q")

        def add(self, docnum: int, number: int) -> None:
            """Keep the number of a document."""
            self._fill(docnum)
            self._numbers.append(number)

        def finish(self, count: int) -> None:
            """Write the segment's numbers."""
            self._fill(count)
            write_arrays(self._dbfile, {"numbers": np.frombuffer(self._numbers, np.int64)})

        def _fill(self, docnum: int) -> None:
            self._numbers.extend([0] * (docnum - len(self._numbers)))

    class Reader(ColumnReader):  # type: ignore[misc]
        """Gives numbers back as they came."""

        def __init__(self, file: StructFile, basepos: int, length: int, doccount: int) -> None:
            super().__init__(file, basepos, length, doccount)
            self.numbers: NDArray[np.int64] = read_arrays(file)["numbers"]

        def __getitem__(self, docnum: int) -> int:
            return int(self.numbers[docnum])
