"""The index: Whoosh keeps segments, commits and locks, NumPy arrays in its columns keep the rest.

Nothing outside this package knows Whoosh.

Public: `LiveIndex`, `Mask`, `Occurrences`, `Row`, `Segment`, `Snapshot`, `Weights`, `contain`,
`create_index`.
"""

from portal.search.index.occurrences import Occurrences, contain
from portal.search.index.row import Row, Weights
from portal.search.index.segment import Segment
from portal.search.index.snapshot import Mask, Snapshot
from portal.search.index.whoosh_index import LiveIndex, create_index

__all__ = [
    "LiveIndex",
    "Mask",
    "Occurrences",
    "Row",
    "Segment",
    "Snapshot",
    "Weights",
    "contain",
    "create_index",
]
