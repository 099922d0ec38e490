"""One commit of the Whoosh index, held open: postings, columns and stored texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import chain
from threading import Lock
from typing import Any, Final

from whoosh.matching import Matcher
from whoosh.reading import IndexReader, TermNotFound

from portal.i18n import TIMEZONE
from portal.search.kept import Kept
from portal.search.schema import to_moment

Posting = tuple[float, bytes]
"""How often a term stands in a field of a document, and its packed positions."""

_MOST_POSTINGS: Final = 500_000
_MOST_DOCUMENTS: Final = 2_000_000
_MOST_VALUES: Final = 1_000_000
_MOST_LENGTHS: Final = 10_000_000


class Snapshot:
    """Read access to one commit; documents are numbered from 0 and numbers hold for this commit only.

    Whoosh moves a shared file position while it reads postings, so reads take turns; what was read
    is kept, and threads share it.
    """

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        self._turn = Lock()
        self._postings: Kept[tuple[str, str], Mapping[int, Posting]] = Kept(_MOST_POSTINGS)
        self._documents: Kept[tuple[str, str], frozenset[int]] = Kept(_MOST_DOCUMENTS)
        self._values: Kept[str, list[str]] = Kept(_MOST_VALUES)
        self._lengths: Kept[str, list[int]] = Kept(_MOST_LENGTHS)
        self.count: int = reader.doc_count()
        self.keys: list[str] = [key.decode() for key in self._column("key")]
        self.published: list[int] = list(self._column("published"))
        self.years = [_year(moment) for moment in map(to_moment, self.published)]

    def postings(self, field: str, term: str) -> Mapping[int, Posting]:
        """Return the documents that have `term` in `field`."""
        if (known := self._postings.get((field, term))) is not None:
            return known
        with self._turn:
            found = {number: (at.weight(), at.value()) for number, at in self._matches(field, term)}
        return self._postings.keep((field, term), found)

    def documents(self, field: str, value: str) -> frozenset[int]:
        """Return the documents whose keyword field has exactly `value`."""
        if (known := self._documents.get((field, value))) is not None:
            return known
        with self._turn:
            found = frozenset(number for number, _ in self._matches(field, value))
        return self._documents.keep((field, value), found)

    def values(self, field: str) -> list[str]:
        """Return every value that a keyword field has had; some may have lost all their documents."""
        if (known := self._values.get(field)) is not None:
            return known
        with self._turn:
            found = [value.decode() for value in self._reader.lexicon(field)]
        return self._values.keep(field, found)

    def lengths(self, field: str) -> list[int]:
        """Return the number of words in `field` for each document, as roughly as Whoosh keeps it."""
        if (known := self._lengths.get(field)) is not None:
            return known
        with self._turn:
            read = self._reader.doc_field_length
            found = [read(number, field) or 0 for number in range(len(self.keys))]
        return self._lengths.keep(field, found)

    def stored(self, document: int) -> dict[str, Any]:
        """Return the stored fields of a document; empty ones are missing."""
        with self._turn:
            return dict(self._reader.stored_fields(document))

    def _column(self, field: str) -> Iterator[Any]:
        leaves = (leaf for leaf, _ in self._reader.leaf_readers() if leaf.doc_count_all())
        return chain.from_iterable(leaf.column_reader(field, translate=False) for leaf in leaves)

    def _matches(self, field: str, term: str) -> Iterator[tuple[int, Matcher]]:
        for leaf, offset in self._reader.leaf_readers():
            try:
                at = leaf.postings(field, term)
            except TermNotFound:
                continue
            while at.is_active():
                yield at.id() + offset, at
                at.next()


def _year(moment: datetime | None) -> str:
    """Return the year of a moment in Vietnam, empty for none."""
    return str(moment.astimezone(TIMEZONE).year) if moment else ""
