"""The marks that a query was typed with, to tell exact finds from loose ones."""

from __future__ import annotations

from collections.abc import Iterable

from portal.search.analysis import cut_words
from portal.search.words import Word
from portal.text import strip_marks


class TypedMarks:
    """The spellings typed of each word; a word also typed without marks stands for any spelling."""

    def __init__(self, words: Iterable[Word]) -> None:
        words = list(words)
        bare = {word.folded for word in words if strip_marks(word.canonical) == word.canonical}
        self._spellings: dict[str, set[str]] = {}
        for word in words:
            if word.folded not in bare:
                self._spellings.setdefault(word.folded, set()).add(word.canonical)

    def matter(self, name: str) -> bool:
        """Whether any word of `name`, folded words with spaces, was typed with marks only."""
        return not self._spellings.keys().isdisjoint(name.split())

    def agree(self, piece: str) -> bool:
        """Whether every word of a piece of text is spelled as typed."""
        for syllable in cut_words(piece):
            spellings = self._spellings.get(syllable.folded)
            if spellings and syllable.canonical not in spellings:
                return False
        return True
