"""Words that stand near each other."""

from __future__ import annotations

from typing import Final

import numpy as np

from portal.search.index.columns import Documents
from portal.search.index.occurrences import Occurrences
from portal.search.words import Word

_NEAR: Final = 8


def find_near(occurrences: Occurrences, first: Word, second: Word) -> Documents:
    """Return the documents that have both words within `_NEAR` places in one of their parts."""
    few, many = sorted((occurrences.word(first.folded), occurrences.word(second.folded)), key=len)
    if not len(few):
        return few
    row, at = occurrences.row, np.searchsorted(many, few)
    found = []
    for side in (np.maximum(at, 1) - 1, np.minimum(at, len(many) - 1)):
        nearest = many[side]
        close = np.abs(nearest.astype(np.int64) - few) <= _NEAR
        slots = row.slots(few[close])
        found.append(row.documents[slots[slots == row.slots(nearest[close])]])
    documents = np.sort(np.concatenate(found))
    return documents[np.flatnonzero(np.diff(documents, prepend=np.uint32(row.size)))]
