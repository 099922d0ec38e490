"""The syllables that the index knows, and how often it has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from portal.search.columns import Syllables
from portal.text import Memo

SHORTEST_NAME: Final = 5
_BEGINNING: Final = 3


class Vocabulary:
    """Counts folded syllables over the segments of a snapshot, and keeps the counts."""

    def __init__(self, columns: Sequence[Syllables]) -> None:
        self._columns = columns
        self.size = sum(column.size for column in columns)
        self._counts = Memo(self._count)

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
        return {each for each in self._beginning(unknown[:_BEGINNING]) if is_one_edit(unknown, each)}

    def _beginning(self, letters: str) -> Iterator[str]:
        for column in self._columns:
            yield from map(column.folded.__getitem__, column.folded.find_prefix(letters))

    def _count(self, folded: str) -> int:
        return sum(column.count(column.variants(folded)) for column in self._columns)


def is_one_edit(typed: str, meant: str) -> bool:
    """Whether one letter more, less, or other, or two letters in the other order tell the two apart."""
    if abs(len(typed) - len(meant)) > 1 or typed == meant:
        return False
    start = next((at for at, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), -1)
    one, other = (typed[start:], meant[start:]) if start >= 0 else (typed[len(meant) :], meant[len(typed) :])
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[:2] == other[1::-1] and one[2:] == other[2:])
    )
