"""What may have been meant by a mistyped syllable, and what each slip costs.

One letter too many, too few, another or two in the other order make four of five misspellings:
Fred Damerau, "A technique for computer detection and correction of spelling errors" (1964).
"""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from typing import Final

from portal.search.analysis import fold_syllable
from portal.search.correction.confusions import confuse
from portal.text.phonology import is_bare_syllable

LONGEST: Final = 8
"""A folded syllable has seven letters at most, a mistyped one one more."""

SLIP: Final = 6.0
CONFUSION: Final = 1.5
"""Natural logarithms of how much rarer such a slip is than typing what was meant."""


def find_slips(typed: str) -> dict[str, float]:
    """Return the folded syllables that Vietnamese may have one slip from `typed`, with their costs."""
    if len(typed) > LONGEST:
        return {}
    costs = {**dict.fromkeys(edit(typed), SLIP), **dict.fromkeys(confuse(typed), CONFUSION)}
    slips = {fold_syllable(each): cost for each, cost in costs.items() if is_bare_syllable(each)}
    slips.pop(typed, None)
    return slips


def edit(typed: str) -> Iterator[str]:
    """Yield `typed` with one letter more, less or other, or two in the other order; also as it is."""
    for at in range(len(typed) + 1):
        before, after = typed[:at], typed[at:]
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in ascii_lowercase)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        yield from (before + letter + after for letter in ascii_lowercase)
