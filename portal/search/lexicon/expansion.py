"""Other words that a query is searched with as well, and what makes them stand for those typed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from portal.search.analysis import cut_words
from portal.search.words import Phrase, Word

Key = tuple[str, ...]
"""The words of a phrase in one comparing form."""


class ExpansionKind(StrEnum):
    """Why other words are looked for.

    `ABBREVIATION`: an abbreviation was typed; `EXPANSION`: a full form that has one; `DEFINITION`:
    either, as a text of the index defines it; `FORMER_PLACE`: a place that is part of another now.
    """

    ABBREVIATION = "abbreviation"
    EXPANSION = "expansion"
    SYNONYM = "synonym"
    FORMER_PLACE = "former_place"
    DEFINITION = "definition"


# What a match of the other words is worth beside one of those typed. The same name in fewer letters
# is nearly as good; what one text defines may hold in that text only; a synonym differs by a shade;
# a place of today is wider than the one that was asked for.
SHARES: Final = {
    ExpansionKind.ABBREVIATION: 0.8,
    ExpansionKind.EXPANSION: 0.8,
    ExpansionKind.DEFINITION: 0.7,
    ExpansionKind.SYNONYM: 0.6,
    ExpansionKind.FORMER_PLACE: 0.5,
}


@dataclass(frozen=True, slots=True)
class Expansion:
    """Words to find instead of those typed from `start` to before `stop`, and as much as `share` of them.

    `text` shows the words as they are written; `share` is above 0 and below 1.
    """

    start: int
    stop: int
    words: Phrase
    text: str
    kind: ExpansionKind
    share: float


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase as it is shown, its words, and these in their canonical and folded forms."""

    text: str
    words: Phrase
    spelling: Key
    key: Key


@dataclass(frozen=True, slots=True)
class Alternative:
    """A term that may stand for another one."""

    term: Term
    kind: ExpansionKind
    share: float

    def weaken(self, share: float) -> Alternative:
        """Return the alternative of something that is itself only worth `share`."""
        return Alternative(self.term, self.kind, self.share * share)

    def expand(self, start: int, stop: int) -> Expansion:
        """Return the alternative in the place of the words from `start` to before `stop`."""
        return Expansion(start, stop, self.term.words, self.term.text, self.kind, self.share)


def read_term(text: str) -> Term:
    """Return `text` with the words that it is made of."""
    words = tuple(Word(each.folded, each.canonical) for each in cut_words(text))
    return Term(text, words, tuple(word.canonical for word in words), tuple(word.folded for word in words))
