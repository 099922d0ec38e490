"""The phrases that are frequent in a row of texts and whose syllables belong together.

A phrase is chosen when at each joint its syllables meet more often than chance has it (Bouma,
"Normalized (pointwise) mutual information in collocation extraction", 2009), and when it is not
mostly met inside one longer phrase (as the C-value discounts: Frantzi, Ananiadou and Mima, "Automatic
recognition of multi-word terms", 2000): `đô thị thông minh` is chosen, `đô thị thông` is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from portal.search.function_words import is_function_word
from portal.search.index.columns.grams import Flags, Grams, count_grams

LONGEST_PHRASE: Final = 6

_LEAST_COUNT: Final = 2
_LEAST_SHARE: Final = 2**-16
_LEAST_BOND: Final = 0.25
_MOSTLY_GOES_ON: Final = 0.5
_MOSTLY_GOES_BACK: Final = 0.8

_INSIDE: Final = "và"
_LISTED: Final = "bằng cần chỉ chưa có còn đối hơn họ kể lên nó phải rằng thể thuộc tôi vẫn xuống"
_LOOSE: Final = frozenset(_LISTED.split())


class FoundPhrases(NamedTuple):
    """Phrases as columns: where each is met first and last, its syllables, and its weight.

    The weight is how often it is met, times the binary logarithm of its length.
    """

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    length: NDArray[np.int64]
    weight: NDArray[np.float64]

    def cut(self, most: int) -> FoundPhrases:
        """Return the `most` heaviest."""
        chosen = np.argsort(-self.weight, kind="stable")[:most]
        return FoundPhrases(self.first[chosen], self.last[chosen], self.length[chosen], self.weight[chosen])


def find_phrases(row: NDArray[np.uint32], syllables: Sequence[str]) -> FoundPhrases:
    """Return the phrases of `row`, which has the numbers of `syllables`; any other number is a gap.

    The row ends with more than `LONGEST_PHRASE` gaps.
    """
    least = max(_LEAST_COUNT, int(len(row) * _LEAST_SHARE))
    telling = np.array([*map(_is_telling, syllables), False])
    joining = np.array([*(syllable == _INSIDE for syllable in syllables), False])
    numbers = np.minimum(row, len(syllables))
    ends = telling[numbers]
    levels = count_grams(numbers, ends, ends | joining[numbers], least, LONGEST_PHRASE + 1)
    found = [_choose(levels, length, ends, least) for length in range(2, LONGEST_PHRASE + 1)]
    return FoundPhrases(*map(np.concatenate, zip(*found, strict=True)))


def _is_telling(syllable: str) -> bool:
    """Whether a phrase may begin or end with a syllable."""
    return syllable.isalpha() and syllable not in _LOOSE and not is_function_word(syllable)


def _choose(levels: Sequence[Grams], length: int, ends: Flags, least: int) -> FoundPhrases:
    grams = levels[length - 1]
    whole = ~grams.spread(_lie_in_longer(levels, length, ends))
    first, last, counts = grams.keep(whole & ends[grams.starts + length - 1]).group()
    chosen = (counts >= least) & (_bind(levels, first, length, counts) >= _LEAST_BOND)
    weights = counts[chosen] * np.log2(length)
    return FoundPhrases(first[chosen], last[chosen], np.full(len(weights), length), weights)


def _lie_in_longer(levels: Sequence[Grams], length: int, ends: Flags) -> Flags:
    """Return for each run whether most of its like go on, or go back, with the same syllable as here.

    A joining word goes on only together with what it joins.
    """
    starts, counts = levels[length - 1].starts, levels[length - 1].counts
    longer = levels[length].counts
    joined = levels[length + 1].counts if length + 1 < len(levels) else np.zeros_like(longer)
    goes_on = np.where(ends[starts + length], longer[starts], joined[starts])
    return (goes_on > counts[starts] * _MOSTLY_GOES_ON) | (
        longer[starts - 1] > counts[starts] * _MOSTLY_GOES_BACK
    )


def _bind(
    levels: Sequence[Grams], starts: NDArray[np.int64], length: int, counts: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return how bound each run is at its loosest joint: 1 if its sides always meet, 0 by chance."""
    size, loosest = len(levels[0].counts), np.full(len(starts), np.inf)
    for joint in range(1, length):
        left = levels[joint - 1].counts[starts]
        right = levels[length - joint - 1].counts[starts + joint]
        by_chance = left * (right / size)
        met = by_chance > 0  # What follows a joining word is not counted from that word on.
        loosest[met] = np.minimum(loosest[met], np.log2(counts[met] / by_chance[met]))
    return loosest / np.log2(size / counts)
