"""How the marks typed for a syllable go with those it may have been meant to bear."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from math import log
from typing import Final

_HOOK: Final = "\u0309"
_TILDE: Final = "\u0303"
_ADDED: Final = 3.0
_HOOK_FOR_TILDE: Final = 4.0
_OTHER: Final = 7.0


def choose_variant(typed: str, counts: Mapping[str, int]) -> str:
    """Return the likeliest of the canonical syllables counted; `counts` must not be empty."""
    return max(counts, key=lambda each: (log(counts[each]) - weigh_marks(typed, each), each))


def contradict(typed: str, meant: str) -> bool:
    """Whether marks were typed that `meant` does not bear."""
    return bool(_read_marks(typed) - _read_marks(meant))


def weigh_marks(typed: str, meant: str) -> float:
    """Return the natural logarithm of how much rarer it is to type such marks than the right ones.

    Without marks, any are as likely; in the south of Vietnam hook and tilde sound the same.
    """
    given, right = _read_marks(typed), _read_marks(meant)
    if not given or given == right:
        return 0.0
    wrong = given - right
    if not wrong:
        return _ADDED
    if set(wrong) | set(right - given) == {_HOOK, _TILDE}:
        return _HOOK_FOR_TILDE
    return _OTHER * wrong.total()


def _read_marks(canonical: str) -> Counter[str]:
    decomposed = unicodedata.normalize("NFD", canonical)
    return Counter(each for each in decomposed if each == "đ" or unicodedata.combining(each))
