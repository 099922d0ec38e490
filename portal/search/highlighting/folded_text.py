"""A text folded character by character, so that its words are found at the speed of C, where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from portal.text import syllables

Codes = NDArray[np.uint32]

_UTF_32: Final = "utf-32-le"
_UNKNOWN: Final = 0
_NOTHING: Final = 1
_SPACE: Final = ord(" ")
_FOLDED: Final = np.zeros(0x110000, np.uint32)  # Learned as characters are met; the rest takes no memory.


@dataclass(frozen=True)
class FoldedText:
    """The words of `original`, each character by itself, with every other character as one space.

    Marks that stand apart from their letters (NFD) and weightless characters are left out; `kept`
    then has the place in `original` of each character that stayed, and the length of `original`. A word
    is named by the places in `padded` of the spaces around it.
    """

    original: str
    codes: Codes
    kept: NDArray[np.int64] | None

    @cached_property
    def padded(self) -> str:
        """The folded text between two spaces."""
        return f" {self.codes.tobytes().decode(_UTF_32)} "

    @cached_property
    def squeezed(self) -> str:
        """The letters and digits alone."""
        return self.padded.replace(" ", "")

    @cached_property
    def _letters(self) -> NDArray[np.int64]:
        return np.flatnonzero(self.codes != _SPACE)

    def unsqueeze(self, start: int, end: int) -> tuple[int, int]:
        """Return the places in `padded` just before and after `squeezed[start:end]`."""
        return int(self._letters[start]), int(self._letters[end - 1]) + 2

    def locate(self, before: int, after: int) -> tuple[int, int]:
        """Return where in `original` stands what is between two places in `padded`."""
        if self.kept is None:
            return before, after - 1
        return int(self.kept[before]), int(self.kept[after - 1])

    def quote(self, before: int, after: int) -> str:
        """Return what `original` has between two places in `padded`."""
        if self.kept is None:
            return self.original[before : after - 1]
        return self.original[slice(*self.locate(before, after))]


def fold_text(original: str) -> FoldedText:
    """Fold every character of `original` as it is folded inside a word."""
    typed = np.frombuffer(original.encode(_UTF_32, "surrogatepass"), np.uint32)
    codes = _FOLDED.take(typed)
    if codes.size and codes.min() <= _NOTHING:
        codes = _learn(typed)
        kept = np.flatnonzero(codes != _NOTHING)
        return FoldedText(original, codes[kept], np.append(kept, len(original)))
    return FoldedText(original, codes, None)


def _learn(typed: Codes) -> Codes:
    """Return the folded form of `typed`, after learning the characters not met before."""
    for code in set(typed[_FOLDED.take(typed) == _UNKNOWN].tolist()):
        _FOLDED[code] = _fold_one(chr(code))
    return _FOLDED.take(typed)


def _fold_one(char: str) -> int:
    """Return the code that `char` has inside a word."""
    inside = [syllable.folded for syllable in syllables(f"x{char}x")]
    if inside == ["xx"]:
        return _NOTHING
    if len(inside) == 1 and len(inside[0]) == len("xxx"):
        return ord(inside[0][1])
    return ord(char) if len(inside) == 1 else _SPACE
