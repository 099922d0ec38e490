"""How the marks typed for a syllable go with those it may have been meant to bear."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log
from typing import Final

from portal.search.correction.readings import Piece

_HOOK: Final = "\u0309"
_TILDE: Final = "\u0303"
_ADDED: Final = 3.0
_HOOK_FOR_TILDE: Final = 4.0
_OTHER: Final = 9.0
_TRUST: Final = 4.6
"""A form that was typed and not seen counts as seen a hundredth of a time."""


def choose_forms(pieces: Sequence[Piece], counts: Mapping[tuple[str, ...], int]) -> tuple[str, ...]:
    """Return the likeliest canonical forms of `pieces`, of those counted side by side, one at least.

    A piece stays as typed if these contradict its marks and are too few to be believed.
    """
    costs = {forms: tuple(map(_weigh, pieces, forms)) for forms in counts}
    best = max(counts, key=lambda forms: (log(counts[forms]) - sum(costs[forms]), forms))
    belief = log(counts[best]) + _TRUST
    return tuple(
        piece.typed if piece.is_marked and cost > belief else form
        for piece, form, cost in zip(pieces, best, costs[best], strict=True)
    )


def contradict(typed: str, meant: str) -> bool:
    """Whether marks were typed that `meant` does not bear."""
    return bool(_read_marks(typed) - _read_marks(meant))


def _weigh(piece: Piece, form: str) -> float:
    return weigh_marks(piece.typed, form)


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
