"""A bounded memory of what was made of pieces of text, as quick to ask as a dictionary."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

MOST_KEPT: Final = 65_536
LONGEST_KEPT: Final = 32

_Value = TypeVar("_Value")


class Memo(dict[str, _Value]):
    """Gives for each piece what `make` makes of it, and keeps that for short pieces.

    Vietnamese has some seven thousand syllables, so nearly every piece was asked for before. When
    `MOST_KEPT` are kept, all are forgotten: common ones are back at once.
    """

    def __init__(self, make: Callable[[str], _Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, piece: str) -> _Value:
        value = self._make(piece)
        if len(piece) <= LONGEST_KEPT:
            if len(self) >= MOST_KEPT:
                self.clear()
            self[piece] = value
        return value
