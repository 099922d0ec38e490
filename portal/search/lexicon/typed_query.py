"""How the words of a query were typed: in capitals or not, beside what, as part of a number or not."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from portal.search.analysis import cut_words
from portal.search.lexicon.abbreviations import Surroundings, is_like_syllable
from portal.search.lexicon.expansion import Key
from portal.search.words import Phrase

_LONGEST_PIECE: Final = 3


@dataclass(frozen=True, slots=True)
class TypedQuery:
    """The folded words of a query, the same between spaces, and the positions of those in capitals."""

    folded: Key
    text: str
    capitals: frozenset[int]

    def around(self, start: int, stop: int) -> Surroundings:
        """Return what surrounds the words from `start` to before `stop`."""
        return Surroundings(self.text, self.capitals.issuperset(range(start, stop)))

    def find_number_pieces(self, abbreviations: Collection[Key]) -> frozenset[int]:
        """Return the positions of the abbreviations that a number makes its own.

        These are the kind of a document after its number and the bodies after the kind, as `TB` and
        `VPUBND` in `509/TB-VPUBND`, however the number is parted.
        """
        pieces: set[int] = set()
        for place in range(1, len(self.folded)):
            word, before = self.folded[place], self.folded[place - 1]
            after_number = len(word) <= _LONGEST_PIECE and any(map(str.isdigit, before))
            if (after_number or place - 1 in pieces) and (word,) in abbreviations:
                pieces.add(place)
        return frozenset(pieces)


def read_typed(words: Phrase, typed: str, abbreviations: Collection[Key]) -> TypedQuery:
    """Return how `words`, the first words of the text `typed`, were typed.

    Capitals say nothing in a query that has nothing else, unless that is all `abbreviations`.
    """
    folded = tuple(word.folded for word in words)
    capitals = _find_capitals(typed) if typed != typed.lower() else frozenset()
    others = (word for word in folded if (word,) not in abbreviations)
    if 1 < len(folded) <= len(capitals) and any(map(is_like_syllable, others)):
        capitals = frozenset()
    return TypedQuery(folded, f" {' '.join(folded)} ", capitals)


def _find_capitals(typed: str) -> frozenset[int]:
    """Return the positions of the words with a capital inside them, or that are one: `IoT`, `CA`, `Ư`."""
    capitals, place = [], 0
    for chunk in typed.split():
        for syllable in cut_words(chunk):
            inner = chunk[syllable.start + 1 : syllable.end] or chunk[syllable.start]
            if inner != inner.lower():
                capitals.append(place)
            place += 1
    return frozenset(capitals)
