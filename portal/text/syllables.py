"""Text cut into syllables that know where they stand in the original."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from portal.text.canonical import canonicalize, fold_canonical, strip_marks
from portal.text.characters import WEIGHTLESS
from portal.text.memo import Memo

# A syllable is a run of letters, digits and combining marks; weightless characters inside it
# belong to it, so that a zero-width space never cuts a word in two. The marks named are the
# Khmer vowel signs and viramas, which `\w` does not count.
_MARKS: Final = rf"\u0300-\u036f\u17b4-\u17d3{WEIGHTLESS}"
_SYLLABLE: Final = re.compile(rf"[^\W_][^\W_{_MARKS}]*(?:[{_MARKS}]+[^\W_]*)*")


class Syllable(NamedTuple):
    """One syllable: its two comparing forms, and `original[start:end]`, the text as typed."""

    canonical: str
    folded: str
    start: int
    end: int

    @property
    def has_marks(self) -> bool:
        """Whether the writer typed a mark that folding takes away."""
        return self.canonical != strip_marks(self.canonical)


def syllables(original: str) -> Iterator[Syllable]:
    """Yield the syllables of `original` in order, in lower case; offsets count its code points."""
    for match in _SYLLABLE.finditer(original):
        yield Syllable(*_FORMS[match[0]], *match.span())


def canonical_syllables(original: str) -> list[str]:
    """Return the canonical forms of the syllables of `original` in order, in lower case."""
    return [_FORMS[typed][0] for typed in _SYLLABLE.findall(original)]


def _compare_forms(typed: str) -> tuple[str, str]:
    canonical = canonicalize(typed).lower()
    return canonical, fold_canonical(canonical)


_FORMS: Final = Memo(_compare_forms)
