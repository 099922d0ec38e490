"""Phrases and what else they are called: abbreviations, synonyms, and the places of today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, KeysView
from itertools import chain
from typing import Final

from portal.search.lexicon.agreement import agree
from portal.search.lexicon.expansion import Alternative, ExpansionKind, Key, Term
from portal.search.words import Phrase

Relation = tuple[Term, Alternative]

# These lead to another name, which may have an abbreviation or a name of today in its turn. An
# abbreviation leads no further, because it has other readings.
_LEADING_ON: Final = frozenset({ExpansionKind.SYNONYM, ExpansionKind.FORMER_PLACE})


class Thesaurus:
    """Finds the alternatives of a phrase by its words."""

    def __init__(self, relations: Iterable[Relation] = ()) -> None:
        self._relations = tuple(relations)
        self._phrases: dict[Key, dict[Key, Phrase]] = defaultdict(dict)
        self._direct: dict[Key, list[Alternative]] = defaultdict(list)
        self._followed: dict[Key, tuple[Alternative, ...]] = {}
        for term, alternative in self._relations:
            self._phrases[term.key][term.spelling] = term.words
            self._direct[term.spelling].append(alternative)

    @property
    def keys(self) -> KeysView[Key]:
        """The folded words of every phrase."""
        return self._phrases.keys()

    def add(self, relations: Iterable[Relation]) -> Thesaurus:
        """Return a thesaurus that has `relations` too."""
        return Thesaurus(chain(self._relations, relations))

    def find(self, key: Key, typed: Phrase) -> Iterator[Alternative]:
        """Yield the alternatives of every phrase that `typed`, whose folded words are `key`, may be.

        A single syllable without its marks has many meanings, so it must be typed with them.
        """
        for spelling, phrase in self._phrases.get(key, {}).items():
            if typed == phrase or (len(phrase) > 1 and agree(typed, phrase)):
                yield from self.follow(spelling)

    def follow(self, spelling: Key) -> tuple[Alternative, ...]:
        """Return what else the phrase is called, and what that is called in its turn."""
        if spelling not in self._followed:
            self._followed[spelling] = tuple(self._walk(spelling))
        return self._followed[spelling]

    def _walk(self, spelling: Key) -> Iterator[Alternative]:
        direct = self._direct.get(spelling, [])
        further = (
            onward.weaken(alternative.share)
            for alternative in direct
            if alternative.kind in _LEADING_ON
            for onward in self._direct.get(alternative.term.spelling, [])
        )
        seen = {spelling}
        for alternative in chain(direct, further):
            if alternative.term.spelling not in seen:
                seen.add(alternative.term.spelling)
                yield alternative
