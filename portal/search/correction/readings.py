"""What a word of a query may stand for."""

from __future__ import annotations

from typing import NamedTuple

from portal.search.analysis import fold_syllable


class Piece(NamedTuple):
    """A folded syllable that may be meant, and the letters typed for it, which tell of its marks."""

    folded: str
    typed: str

    @property
    def is_marked(self) -> bool:
        """Whether this very syllable was typed, with marks."""
        return self.typed != self.folded and fold_syllable(self.typed) == self.folded


class Reading(NamedTuple):
    """Syllables that one word may stand for, and what it costs to have typed that word for them.

    A cost is the natural logarithm of how much rarer that is than typing what is meant; a reading
    without pieces is what must stay as typed.
    """

    pieces: tuple[Piece, ...]
    cost: float = 0.0
