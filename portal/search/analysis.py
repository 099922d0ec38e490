"""Text into syllables, quickly.

Whoosh's own analysers drop short and English-looking words; here `An Giang` and `y tế` keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from portal.text import Memo, Syllable, canonical_syllables, fold_canonical, syllables

CHUNK: Final = re.compile(r"\S+")
"""Finds what `str.split` cuts a text into: both take the same characters for white space."""


def cut_words(text: str) -> Iterator[Syllable]:
    """Yield the syllables of `text` in order; their offsets count from the beginning of their chunk."""
    return chain.from_iterable(map(_SYLLABLES.__getitem__, text.split()))


def cut_chunk(chunk: str) -> tuple[Syllable, ...]:
    """Return the syllables of a run of characters that are not white space."""
    return _SYLLABLES[chunk]


def cut_canonical(text: str) -> list[str]:
    """Return the canonical forms of the syllables of `text` in order, in lower case.

    They are those of `cut_words`; indexing in bulk wants no offsets.
    """
    return list(chain.from_iterable(map(_CANONICAL.__getitem__, text.split())))


def fold_syllable(canonical: str) -> str:
    """Return the folded form of a canonical syllable in lower case."""
    return _FOLDED[canonical]


def _cut(chunk: str) -> tuple[Syllable, ...]:
    return tuple(syllables(chunk))


_SYLLABLES: Final = Memo(_cut)
_CANONICAL: Final = Memo(canonical_syllables)
_FOLDED: Final = Memo(fold_canonical)
