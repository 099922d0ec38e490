"""The phrases of a segment's texts that are frequent and belong together, found when it is written.

A phrase is kept when its syllables meet more often than chance has it at each joint (pointwise
mutual information: Church and Hanks, "Word Association Norms", 1990), and when it is not mostly met
inside one longer phrase (the thought of the C-value: Frantzi, Ananiadou and Mima, "Automatic
recognition of multi-word terms", 2000): `đô thị thông minh` is kept, `đô thị thông` is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from portal.search.columns.grams import Flags, Grams, count_grams
from portal.search.columns.strings import pack_strings
from portal.search.function_words import is_function_word
from portal.text import fold

LONGEST_PHRASE: Final = 6

# A sample of this many syllables has the phrases that are frequent, at a bounded cost.
_SAMPLE: Final = 2**18
_FEWEST: Final = 256
_SHARE_OF_DOCUMENTS: Final = 0.5
_LEAST_COUNT: Final = 2
_LEAST_SHARE: Final = 2**-16
_LEAST_BOND: Final = 3.0
_GOES_ON: Final = 0.5
_GOES_BACK: Final = 0.8
_INSIDE: Final = "và"
_LOOSE: Final = frozenset(
    "bằng chỉ chưa có còn đối hơn họ kể lên nó phải rằng thể thuộc tôi vẫn xuống".split()
)


def find_phrases(
    syllables: Sequence[str],
    row: NDArray[np.uint32],
    lengths: NDArray[np.uint32],
    documents: NDArray[np.uint32],
) -> dict[str, NDArray[Any]]:
    """Return the phrases in the order of their folded forms, with a weight and two documents of each.

    `row` has the numbers of the syllables of all parts, `lengths` and `documents` those of the parts.
    The weight estimates how often a phrase is met, times the logarithm of its length.
    """
    step = -(-len(row) // _SAMPLE) or 1
    sampled = np.arange(len(lengths)) % step == 0
    row, lengths, documents = row[np.repeat(sampled, lengths)], lengths[sampled], documents[sampled]
    padded, starts = _pad(row, lengths, len(syllables))
    most = _FEWEST + int(_SHARE_OF_DOCUMENTS * len(np.unique(documents)) * step)
    found = _choose(_search(padded, syllables, len(row)), most)
    owners = [documents[np.searchsorted(starts, found[key], "right") - 1] for key in ("first", "last")]
    texts = [
        " ".join(syllables[number] for number in padded[start : start + length].tolist())
        for start, length in zip(found["first"].tolist(), found["length"].tolist(), strict=True)
    ]
    order = sorted(range(len(texts)), key=lambda number: (fold(texts[number]), texts[number]))
    return {
        **pack_strings("phrase", (texts[number] for number in order)),
        "phrase.weight": (found["weight"][order] * step).astype(np.float32),
        "phrase.first": owners[0][order],
        "phrase.last": owners[1][order],
    }
