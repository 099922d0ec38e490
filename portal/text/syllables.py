"""Text cut into syllables that know where they stand in the original."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from portal.text.canonical import canonicalize, fold

# A syllable is a run of letters, digits and combining marks; weightless characters inside it
# belong to it, so that a zero-width space never cuts a word in two. The marks named are the
# Khmer vowel signs and viramas, which `\w` does not count.
_SYLLABLE: Final = re.compile(
    r"[^\W_][^\W_\u0300-\u036f\u17b4-\u17d3\u00ad\u200b-\u200d\u2060\ufeff]*"
    r"(?:[\u0300-\u036f\u17b4-\u17d3\u00ad\u200b-\u200d\u2060\ufeff]+[^\W_]*)*"
)


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable: its two comparing forms, and `original[start:end]`, the text as typed."""

    canonical: str
    folded: str
    start: int
    end: int

    @property
    def has_marks(self) -> bool:
        """Whether the writer typed a mark that folding takes away."""
        return self.canonical != self.folded


def syllables(original: str) -> Iterator[Syllable]:
    """Yield the syllables of `original` in order, in lower case; offsets count its code points."""
    for match in _SYLLABLE.finditer(original):
        canonical = canonicalize(match[0]).lower()
        yield Syllable(canonical, fold(canonical), match.start(), match.end())
