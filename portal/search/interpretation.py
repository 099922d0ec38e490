"""What the typed words can mean: the words to find, and the identifiers they may spell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from portal.search.analysis import cut_words
from portal.search.identifiers import LONGEST

MOST_WORDS: Final = 32
_LONGEST_SPAN: Final = 8


@dataclass(frozen=True, slots=True)
class Word:
    """One syllable to find, in its two comparing forms."""

    folded: str
    canonical: str


@dataclass(frozen=True, slots=True)
class Span:
    """The identifier that `words[start:stop]` would spell when run together."""

    identifier: str
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Interpretation:
    """The words in the order typed, and every stretch of them that may be an identifier.

    `marked` says that the writer types marks, so that a bare syllable is bare on purpose.
    """

    words: tuple[Word, ...]
    spans: tuple[Span, ...]
    marked: bool

    @property
    def targets(self) -> frozenset[str]:
        """Every folded form that counts as a match in a text."""
        return frozenset([word.folded for word in self.words] + [span.identifier for span in self.spans])


def interpret(text: str) -> Interpretation:
    """Read the first `MOST_WORDS` syllables of `text`."""
    typed = tuple(islice(cut_words(text), MOST_WORDS))
    words = tuple(Word(syllable.folded, syllable.canonical) for syllable in typed)
    return Interpretation(words, tuple(_spans(words)), any(syllable.has_marks for syllable in typed))


def _spans(words: tuple[Word, ...]) -> Iterator[Span]:
    for start in range(len(words)):
        for stop in range(start + 1, min(start + _LONGEST_SPAN, len(words)) + 1):
            identifier = "".join(word.folded for word in words[start:stop])
            if len(identifier) <= LONGEST and any(char.isdigit() for char in identifier):
                yield Span(identifier, start, stop)
