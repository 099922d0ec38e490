"""Exact values of documents: facets, languages served, codes. Several values a field are allowed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray
from whoosh.columns import Column, ColumnReader, ColumnWriter
from whoosh.filedb.structfile import StructFile

from portal.search.index.columns.arrays import Arrays, read_arrays, write_arrays
from portal.search.index.columns.strings import Strings, encode, pack_strings, unpack_strings

Documents = NDArray[np.uint32]
"""Numbers of documents, ascending."""

Values = Mapping[str, Iterable[str]]
"""The values of a document by field."""

_NO_STRINGS: Final = Strings(np.empty(0, np.uint8), np.empty(0, np.uint32))
_NO_DOCUMENTS: Final[Documents] = np.empty(0, np.uint32)


class KeywordColumn(Column):  # type: ignore[misc]
    """Takes `Values`; absent means none."""

    _default: Values = {}

    class Writer(ColumnWriter):  # type: ignore[misc]
        """Gathers the documents of each value."""

        def __init__(self, file: StructFile) -> None:
            super().__init__(file)
            self._fields: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(
                lambda: defaultdict(list)
            )

        def add(self, docnum: int, values: Values) -> None:
            """Note the values of a document."""
            for field, each in values.items():
                for value in dict.fromkeys(each):
                    self._fields[field][value].append(docnum)

        def finish(self, _count: int) -> None:
            """Write the values of each field in order, and their documents."""
            arrays = dict(pack_strings("fields", sorted(self._fields)))
            for field, values in self._fields.items():
                ordered = sorted(values, key=encode)
                sizes = np.fromiter((len(values[value]) for value in ordered), np.uint32, len(ordered))
                arrays |= pack_strings(f"{field}.values", ordered)
                arrays[f"{field}.ends"] = np.cumsum(sizes, dtype=np.uint32)
                arrays[f"{field}.documents"] = np.concatenate(
                    [np.array(values[value], np.uint32) for value in ordered]
                )
            write_arrays(self._dbfile, arrays)

    class Reader(ColumnReader):  # type: ignore[misc]
        """Gives documents back as they came, for the writer of a merged segment."""

        def __init__(self, file: StructFile, basepos: int, length: int, doccount: int) -> None:
            super().__init__(file, basepos, length, doccount)
            self.keywords = Keywords(read_arrays(file))
            self._rebuilt: Mapping[int, Mapping[str, list[str]]] | None = None

        def __getitem__(self, docnum: int) -> Values:
            if self._rebuilt is None:
                self._rebuilt = self.keywords.rebuild()
            return self._rebuilt.get(docnum, {})


class Keywords:
    """The values of one segment's documents."""

    def __init__(self, arrays: Arrays) -> None:
        self._arrays = arrays
        self.fields = tuple(unpack_strings("fields", arrays))

    def values(self, field: str) -> Strings:
        """Return the different values of a field."""
        return unpack_strings(f"{field}.values", self._arrays) if field in self.fields else _NO_STRINGS

    def documents(self, field: str, value: str) -> Documents:
        """Return the documents that have exactly `value`."""
        number = self.values(field).find(value)
        if number is None:
            return _NO_DOCUMENTS
        ends = self._arrays[f"{field}.ends"]
        return self._arrays[f"{field}.documents"][int(ends[number - 1]) if number else 0 : int(ends[number])]

    def counts(self, field: str) -> dict[str, int]:
        """Return in how many documents each value of a field stands."""
        if field not in self.fields:
            return {}
        sizes = np.diff(self._arrays[f"{field}.ends"], prepend=np.uint32(0))
        return dict(zip(self.values(field), sizes.tolist(), strict=True))

    def entries(self, field: str) -> tuple[Documents, NDArray[np.uint32]]:
        """Return each document with the number of each of its values, by value."""
        if field not in self.fields:
            return _NO_DOCUMENTS, _NO_DOCUMENTS
        sizes = np.diff(self._arrays[f"{field}.ends"], prepend=np.uint32(0))
        return self._arrays[f"{field}.documents"], np.repeat(np.arange(len(sizes), dtype=np.uint32), sizes)

    def rebuild(self) -> Mapping[int, Mapping[str, list[str]]]:
        """Return the values of all documents, each by field."""
        rebuilt: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for field in self.fields:
            values = list(self.values(field))
            for document, number in zip(*map(np.ndarray.tolist, self.entries(field)), strict=True):
                rebuilt[document][field].append(values[number])
        return rebuilt
