"""Text into syllables, quickly.

Whoosh's own analysers drop short and English-looking words; here `An Giang` and `y tế` keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal

from portal.text import Syllable, syllables

Form = Literal["folded", "canonical"]

FORMS: Final[tuple[Form, ...]] = ("folded", "canonical")
CHUNK: Final = re.compile(r"\S+")
_LONGEST_KEPT: Final = 32


def cut_words(text: str) -> Iterator[Syllable]:
    """Yield the syllables of `text` in order; their offsets count from the beginning of their chunk."""
    for chunk in CHUNK.findall(text):
        yield from cut_chunk(chunk)


def cut_chunk(chunk: str) -> tuple[Syllable, ...]:
    """Return the syllables of a run of characters that are not white space.

    Vietnamese has some seven thousand syllables, so nearly every chunk has been cut before.
    """
    return _cut_known(chunk) if len(chunk) <= _LONGEST_KEPT else tuple(syllables(chunk))


@lru_cache(maxsize=65_536)
def _cut_known(chunk: str) -> tuple[Syllable, ...]:
    return tuple(syllables(chunk))
