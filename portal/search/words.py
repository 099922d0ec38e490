"""Words as they are compared: the nouns that the reading of a query and the index share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from portal.text import strip_marks


@dataclass(frozen=True, slots=True)
class Word:
    """One syllable to find, in its two comparing forms."""

    folded: str
    canonical: str

    @property
    def marked(self) -> bool:
        """Whether marks were typed, so that the exact syllable is preferred."""
        return _bears_marks(self.canonical)


@lru_cache(maxsize=16_384)
def _bears_marks(canonical: str) -> bool:
    return canonical != strip_marks(canonical)


Phrase = tuple[Word, ...]
"""Words that follow each other."""
