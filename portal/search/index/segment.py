"""One segment of the index as Whoosh committed it, with its columns mapped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from portal.search.index.columns import Keywords, Phrases, Syllables
from portal.search.index.columns.arrays import damaged


class Segment:
    """The columns of one segment; `start` is the number of its first document in the snapshot."""

    def __init__(self, reader: IndexReader, start: int) -> None:
        self.start = start
        self.count: int = reader.doc_count_all()
        words = _column(reader, "words")
        self.words: Syllables = words.syllables
        self.phrases: Phrases = words.phrases
        self.titles: Syllables = _column(reader, "titles").syllables
        self.keywords: Keywords = _column(reader, "values").keywords
        self.published: NDArray[np.int64] = _column(reader, "published").numbers
        self.ties: NDArray[np.int64] = _column(reader, "tie").numbers
        self.deleted = _deleted(reader)
        self._texts, self._collation = _column(reader, "texts"), _column(reader, "collation")

    def texts(self, document: int) -> Sequence[str]:
        """Return the texts of a document of the snapshot."""
        found: Sequence[str] = self._texts[document - self.start]
        return found

    def collation(self) -> list[bytes]:
        """Return for each document the key by which its title is ordered."""
        return [self._collation[number] for number in range(self.count)]


def _deleted(reader: IndexReader) -> list[int]:
    if not reader.has_deletions():
        return []
    return [number for number in range(reader.doc_count_all()) if reader.is_deleted(number)]


def _column(reader: IndexReader, name: str) -> Any:
    if not reader.has_column(name):
        raise damaged()
    return reader.column_reader(name, translate=False)
