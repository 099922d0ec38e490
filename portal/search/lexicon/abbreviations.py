"""Abbreviations in every way of writing them, and which of their readings a query means.

`TP.HCM`, `TP HCM` and `tphcm` are one abbreviation. Abbreviations that look like something else are
read with care: one that is also a syllable (`CA`, `AI`) must stand in capitals, one of two letters
with several readings (`TT`) in capitals or beside a word that chooses one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, KeysView, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

from portal.search.lexicon.agreement import agree
from portal.search.lexicon.expansion import Alternative, Key, Term
from portal.search.words import Phrase, Word
from portal.text.phonology import is_syllable

_SHORT: Final = 2
_ACUTE: Final = "\u0301"


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that an abbreviation stands for; folded `contexts` beside it choose this reading.

    `letters` are the abbreviation without what may part them.
    """

    abbreviation: Term
    letters: Word
    alternatives: tuple[Alternative, ...]
    contexts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What tells how an abbreviation is meant: the folded query between spaces, and its own capitals."""

    query: str
    in_capitals: bool

    def has_any(self, contexts: Iterable[str]) -> bool:
        """Whether any of these words or phrases stands in the query."""
        return any(f" {context} " in self.query for context in contexts)


class Abbreviations:
    """Finds the readings of an abbreviation by its folded pieces."""

    def __init__(self, readings: Iterable[Reading] = ()) -> None:
        self._readings = tuple(readings)
        self._by_key: dict[Key, list[Reading]] = defaultdict(list)
        for reading in self._readings:
            for key in _spell(reading):
                self._by_key[key].append(reading)

    @property
    def keys(self) -> KeysView[Key]:
        """Every way of parting every abbreviation."""
        return self._by_key.keys()

    def add(self, readings: Iterable[Reading]) -> Abbreviations:
        """Return abbreviations that have `readings` too."""
        return Abbreviations(chain(self._readings, readings))

    def find(self, key: Key, typed: Phrase, around: Surroundings) -> Iterator[Alternative]:
        """Return what `typed`, whose folded words are `key`, stands for.

        Several readings share the worth of one.
        """
        letters = join_words(typed)
        readings = self._by_key.get(key, [])
        possible = [reading for reading in readings if agree((letters,), (reading.letters,))]
        chosen = _choose(possible, letters, around)
        alternatives = chain.from_iterable(reading.alternatives for reading in chosen)
        if len(chosen) == 1:
            return alternatives
        return (alternative.weaken(1 / len(chosen)) for alternative in alternatives)


def join_words(words: Phrase) -> Word:
    """Return the words run together."""
    return Word("".join(word.folded for word in words), "".join(word.canonical for word in words))


@lru_cache(maxsize=4_096)
def is_like_syllable(folded: str) -> bool:
    """Whether `folded` is a syllable of Vietnamese that lost its marks."""
    return is_syllable(folded, _ACUTE)


def _spell(reading: Reading) -> set[Key]:
    letters = reading.letters.folded
    return {reading.abbreviation.key, (letters,), *([tuple(letters)] if len(letters) > _SHORT else [])}


def _choose(possible: Sequence[Reading], typed: Word, around: Surroundings) -> Sequence[Reading]:
    """Return the readings that the words around choose, else those that the letters leave open."""
    chosen = [reading for reading in possible if around.has_any(reading.contexts)]
    if around.in_capitals:
        exact = [reading for reading in possible if reading.letters == typed]
        return chosen or exact or possible
    if is_like_syllable(typed.folded):
        return []
    return chosen or (possible if len(possible) == 1 or len(typed.folded) > _SHORT else [])
