"""The syllables that the index knows, and how often it has them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Final

from portal.search.correction.edits import edit
from portal.search.index.columns import Syllables
from portal.search.kept import weakly
from portal.text import Memo

SHORTEST_NAME: Final = 5
_BEGINNING: Final = 3


class Vocabulary:
    """Counts folded syllables over the segments of a snapshot, and keeps the counts."""

    def __init__(self, columns: Sequence[Syllables]) -> None:
        self._columns = columns
        self.size = sum(column.size for column in columns)
        self._counts = Memo(weakly(self._count))

    def count(self, folded: str) -> int:
        """Return at how many places a syllable stands, whatever its marks."""
        return self._counts[folded]

    def knows_exactly(self, folded: str, canonical: str) -> bool:
        """Whether the index has a syllable with exactly these marks."""
        return any(column.count(column.exactly(folded, canonical)) for column in self._columns)

    def count_variants(self, folded: str) -> dict[str, int]:
        """Return how often each canonical form of a syllable stands in the index."""
        counts: dict[str, int] = {}
        for column in self._columns:
            for number in column.variants(folded):
                canonical = column.canonical[number]
                counts[canonical] = counts.get(canonical, 0) + column.count(range(number, number + 1))
        return counts

    def find_names(self, unknown: str) -> set[str]:
        """Return the known words one edit from `unknown` that begin with the same letters."""
        if len(unknown) < SHORTEST_NAME:
            return set()
        names = (
            map(column.folded.__getitem__, column.folded.find_prefix(unknown[:_BEGINNING]))
            for column in self._columns
        )
        return set(edit(unknown)).intersection(chain.from_iterable(names))

    def _count(self, folded: str) -> int:
        return sum(column.count(column.variants(folded)) for column in self._columns)
