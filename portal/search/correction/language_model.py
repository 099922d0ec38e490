"""How likely words follow each other, read off the index.

The share of a word's places that the next word follows, mixed with the next word's own share of the
text: Frederick Jelinek and Robert Mercer, "Interpolated estimation of Markov source parameters from
sparse data" (1980). All logarithms are natural.
"""

from __future__ import annotations

from math import log
from typing import Final

from portal.search.correction.adjacency import count_pair
from portal.search.correction.vocabulary import Vocabulary
from portal.search.index.occurrences import Occurrences
from portal.search.kept import weakly
from portal.text import Memo

_PAIRS: Final = 0.7
_BOUND: Final = 4.0
_LETTER: Final = 2.3
"""What each letter of an unknown word costs, as in Peter Norvig's model of words (2009)."""


class LanguageModel:
    """Weighs words and pairs of folded words of one snapshot."""

    def __init__(self, vocabulary: Vocabulary, occurrences: Occurrences) -> None:
        self.vocabulary = vocabulary
        self._occurrences = occurrences
        self._size = max(vocabulary.size, 2)
        self._pairs = Memo(weakly(self._count_pair))

    def weigh(self, word: str, before: str | None = None) -> float:
        """Return the logarithm of how likely `word` is, after the word `before` if there is one."""
        count = self.vocabulary.count(word)
        alone = log(count / self._size) if count else -log(self._size) - _LETTER * len(word)
        if before is None or not (known := self.vocabulary.count(before)):
            return alone
        together = self.count_pair(before, word) / known
        if not together:
            return alone + log(1 - _PAIRS)
        return log(_PAIRS * together + (1 - _PAIRS) * count / self._size)

    def are_bound(self, left: str, right: str) -> bool:
        """Whether two words stand side by side clearly more often than by chance."""
        by_chance = self.vocabulary.count(left) * self.vocabulary.count(right) / self._size
        return self.count_pair(left, right) > _BOUND * by_chance

    def count_pair(self, left: str, right: str) -> float:
        """Return at about how many places the two words stand side by side."""
        if not (self.vocabulary.count(left) and self.vocabulary.count(right)):
            return 0.0
        return self._pairs[f"{left} {right}"]

    def _count_pair(self, pair: str) -> float:
        left, right = pair.split(" ")
        return count_pair(self._occurrences, left, right)
