"""The stretches of a query that are a known phrase or abbreviation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from portal.search.lexicon.expansion import Key

_LONGEST_RUN: Final = 5
_VOWELS: Final = frozenset("aeiouy")

Stretch = tuple[int, int]
"""The position of its first word, and the one after its last."""


class StretchFinder:
    """Looks abbreviations and phrases up in queries by their folded words."""

    def __init__(self, abbreviations: Collection[Key], phrases: Collection[Key]) -> None:
        self._abbreviations = abbreviations
        self._phrases = phrases
        self._lengths = _measure(chain(abbreviations, phrases))

    def find(self, folded: Key) -> list[Stretch]:
        """Return every stretch of `folded` words that is known, the longest first; they may overlap."""
        return sorted(chain(self._find_whole(folded), self._find_runs(folded)), key=_longest_first)

    def _find_whole(self, folded: Key) -> Iterator[Stretch]:
        for start, word in enumerate(folded):
            for length in self._lengths.get(word, ()):
                key = folded[start : start + length]
                if len(key) == length and (key in self._abbreviations or key in self._phrases):
                    yield start, start + length

    def _find_runs(self, folded: Key) -> Iterator[Stretch]:
        """Yield the stretches of pieces without vowels, so no words, that are an abbreviation together."""
        for start in range(len(folded) - 1):
            joined = ""
            for stop in range(start, min(start + _LONGEST_RUN, len(folded))):
                if not _VOWELS.isdisjoint(folded[stop]):
                    break
                joined += folded[stop]
                if stop > start and (joined,) in self._abbreviations:
                    yield start, stop + 1


def _measure(keys: Iterable[Key]) -> Mapping[str, tuple[int, ...]]:
    """Return how many words the keys have that begin with each word."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for key in keys:
        lengths[key[0]].add(len(key))
    return {first: tuple(found) for first, found in lengths.items()}


def _longest_first(stretch: Stretch) -> Stretch:
    start, stop = stretch
    return start - stop, start
