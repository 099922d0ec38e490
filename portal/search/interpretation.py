"""What the typed words can mean: the units to find, other words for them, identifiers they may spell."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Final

from portal.search.analysis import cut_words
from portal.search.identifiers.finding import Span, find_spans
from portal.search.lexicon.lexicon import Expansion, Lexicon
from portal.search.query_language.parsing import ParsedText
from portal.search.words import Phrase, Word
from portal.text import syllables

MOST_WORDS: Final = 32


@dataclass(frozen=True, slots=True)
class Unit:
    """Words that stand for one thing, and the other words for it; most units are one word."""

    words: Phrase
    expansions: tuple[Expansion, ...] = ()

    @property
    def text(self) -> str:
        """The words as typed, in lower case."""
        return " ".join(word.canonical for word in self.words)


@dataclass(frozen=True)
class Interpretation:
    """The words in the order typed, parted into units, and every stretch of them that may be an identifier.

    A document must have the `phrases` as they are, and nothing of what is `excluded`.
    """

    units: tuple[Unit, ...]
    spans: tuple[Span, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    excluded: tuple[Phrase, ...] = ()

    @cached_property
    def words(self) -> Phrase:
        """All words in the order typed."""
        return tuple(word for unit in self.units for word in unit.words)

    @cached_property
    def expansions(self) -> tuple[Expansion, ...]:
        """All other words that are looked for."""
        return tuple(expansion for unit in self.units for expansion in unit.expansions)

    @property
    def sequences(self) -> tuple[Phrase, ...]:
        """What is marked in texts: the words, and whole phrases and other words for them."""
        return (self.words, *self.phrases, *(expansion.words for expansion in self.expansions))

    def write(self, *, without: Collection[int]) -> str:
        """Return the words as typed, in lower case, without some of the units."""
        return " ".join(unit.text for number, unit in enumerate(self.units) if number not in without)

    def units_within(self, start: int, stop: int) -> list[int]:
        """Return the numbers of the units that lie in `words[start:stop]`."""
        numbers, position = [], 0
        for number, unit in enumerate(self.units):
            if start <= position and position + len(unit.words) <= stop:
                numbers.append(number)
            position += len(unit.words)
        return numbers


def interpret(parsed: ParsedText, lexicon: Lexicon, *, expand: bool = True) -> Interpretation:
    """Read the first `MOST_WORDS` syllables of what is searched as words."""
    words = cut_phrase(parsed.words)
    expansions = lexicon.find(words, parsed.words) if expand else []
    return Interpretation(
        tuple(_part(words, expansions)),
        tuple(find_spans(words)),
        tuple(filter(None, map(cut_phrase, parsed.phrases))),
        tuple(filter(None, map(cut_phrase, parsed.excluded))),
    )


def cut_phrase(text: str) -> Phrase:
    """Return the words of `text`, `MOST_WORDS` at most."""
    return tuple(Word(each.folded, each.canonical) for each in islice(cut_words(text), MOST_WORDS))


def quote(text: str, start: int, stop: int) -> str:
    """Return the words of `text` from number `start` to before `stop` as they stand there."""
    places = list(islice(syllables(text), start, stop))
    return text[places[0].start : places[-1].end] if places else ""


def _part(words: Phrase, expansions: Sequence[Expansion]) -> Iterator[Unit]:
    """Yield the words as units: those that have other words for them together, the rest one by one."""
    start = 0
    while start < len(words):
        here = tuple(each for each in expansions if each.start == start)
        stop = max((each.stop for each in here), default=start + 1)
        yield Unit(words[start:stop], tuple(each for each in here if each.stop == stop))
        start = stop
