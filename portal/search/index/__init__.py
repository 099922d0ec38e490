"""The index: Whoosh keeps segments, commits and locks, NumPy arrays in its columns keep the rest.

Nothing outside this package knows Whoosh.

Public: `LiveIndex`, `Mask`, `Occurrences`, `Row`, `Segment`, `Snapshot`, `Weights`, `contain`,
`create_index`, `write_documents`.
"""

from portal.search.index.files import create_index
from portal.search.index.live_index import LiveIndex
from portal.search.index.occurrences import Occurrences, contain
from portal.search.index.row import Row, Weights
from portal.search.index.segment import Segment
from portal.search.index.snapshot import Mask, Snapshot
from portal.search.index.writing import write_documents

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
    "write_documents",
]
