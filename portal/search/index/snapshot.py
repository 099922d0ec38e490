"""One commit of the index, held open: all its segments as one row of documents and places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from portal.i18n import TIMEZONE
from portal.search.index.columns import Documents
from portal.search.index.schema import TEXTS, UNDATED, to_microseconds, to_moment
from portal.search.index.segment import Segment

Mask = NDArray[np.bool_]
"""For each document whether it is meant."""


class Snapshot:
    """Read access to one commit; documents are numbered from 0 and numbers hold for this commit only.

    Nothing in it changes, so threads may share it.
    """

    def __init__(self, reader: IndexReader) -> None:
        leaves = [(leaf, start) for leaf, start in reader.leaf_readers() if leaf.doc_count_all()]
        self.segments = [Segment(leaf, start) for leaf, start in leaves]
        self._starts = [segment.start for segment in self.segments]
        self.size = sum(segment.count for segment in self.segments)
        self.alive = self._mark_alive()
        self.count = int(self.alive.sum())
        self.published: NDArray[np.int64] = _join([each.published for each in self.segments], np.int64)
        self.ties: NDArray[np.int64] = _join([each.ties for each in self.segments], np.int64)

    def documents(self, field: str, value: str) -> Documents:
        """Return the documents that have exactly `value`, deleted ones included."""
        return _join(
            [each.keywords.documents(field, value) + each.start for each in self.segments], np.uint32
        )

    def mask(self, field: str, values: Sequence[str]) -> Mask:
        """Return which documents have one of `values`."""
        chosen = np.zeros(self.size, np.bool_)
        for value in values:
            chosen[self.documents(field, value)] = True
        return chosen

    def texts(self, document: int) -> dict[str, str]:
        """Return the texts of a document by name."""
        segment = self.segments[bisect_right(self._starts, document) - 1]
        return dict(zip(TEXTS, segment.texts(document), strict=True))

    @cached_property
    def title_ranks(self) -> NDArray[np.int64]:
        """The place of each document in the alphabetical order of titles, worked out when first asked for."""
        keys = [key for segment in self.segments for key in segment.collation()]
        order = sorted(range(self.size), key=keys.__getitem__)
        ranks = np.empty(self.size, np.int64)
        ranks[order] = np.cumsum([not at or keys[one] != keys[order[at - 1]] for at, one in enumerate(order)])
        return ranks

    @cached_property
    def years(self) -> NDArray[np.int64]:
        """The year of publication in Vietnam of each document, 0 for none."""
        dated = self.published[self.published != UNDATED]
        if not len(dated):
            return np.zeros(self.size, np.int64)
        first, last = (_year(int(moment)) for moment in (dated.min(), dated.max()))
        edges = [
            to_microseconds(datetime(year, 1, 1, tzinfo=TIMEZONE)) for year in range(first + 1, last + 1)
        ]
        years = first + np.searchsorted(np.array(edges, np.int64), self.published, "right")
        return np.where(self.published == UNDATED, 0, years)

    def _mark_alive(self) -> Mask:
        alive = np.ones(self.size, np.bool_)
        for segment in self.segments:
            alive[np.array(segment.deleted, np.int64) + segment.start] = False
        return alive


def _year(microseconds: int) -> int:
    moment = to_moment(microseconds)
    return moment.astimezone(TIMEZONE).year if moment else 0


def _join(arrays: Sequence[NDArray[Any]], kind: type) -> NDArray[Any]:
    return np.concatenate(arrays) if arrays else np.empty(0, kind)
