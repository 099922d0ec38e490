"""A text as far as it is typed: its whole words, and the beginning of one more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from portal.search.lexicon.agreement import agree
from portal.search.words import Phrase, Word
from portal.text import Syllable, strip_marks, syllables

_MOST_WORDS: Final = 16


@dataclass(frozen=True, slots=True)
class TypedText:
    """The words of `text`, the last `_MOST_WORDS` of them; `begun` is the last one if it may go on.

    `prefixes` are the beginnings of folded words that `begun` may be: `ki` begins `kim` and, as it
    is folded, `ky`.
    """

    text: str
    whole: tuple[Syllable, ...]
    begun: Syllable | None
    prefixes: tuple[str, ...]

    @property
    def words(self) -> tuple[Syllable, ...]:
        """All words in the order typed."""
        return self.whole if self.begun is None else (*self.whole, self.begun)

    def begin(self) -> TypedText:
        """Return the same with the last word unfinished, as if no space came behind it."""
        return self if self.begun else _split(self.text, self.whole, begun=True)


def read_typed(text: str) -> TypedText:
    """Read a text; characters that cannot be seen count for nothing."""
    seen = "".join(_show(text)).lstrip()
    words = tuple(syllables(seen))[-_MOST_WORDS:]
    return _split(seen, words, begun=bool(words) and words[-1].end == len(seen))


def may_begin(typed: Syllable, canonical: str) -> bool:
    """Whether the marks of an unfinished word are not other ones than those of a canonical syllable."""
    written = canonical[: len(typed.canonical)]
    return agree(_phrase(typed.folded, typed.canonical), _phrase(typed.folded, written))


def _split(text: str, words: tuple[Syllable, ...], *, begun: bool) -> TypedText:
    if not begun or not words:
        return TypedText(text, words, None, ())
    last = words[-1]
    plain = strip_marks(text[last.start : last.end]).lower()
    return TypedText(text, words[:-1], last, tuple(dict.fromkeys((plain, last.folded))))


def _show(text: str) -> Iterator[str]:
    for char in text:
        if char.isprintable():
            yield char
        elif char.isspace():
            yield " "


def _phrase(folded: str, canonical: str) -> Phrase:
    return (Word(folded, canonical),)
