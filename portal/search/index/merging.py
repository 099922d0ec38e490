"""Which segments a commit merges into its own, so that there are few and a commit stays quick."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import Final

from whoosh.codec.base import Segment
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

_MOST_TOGETHER: Final = 4_096
_FEW: Final = 6


def merge_small(writer: SegmentWriter, segments: Sequence[Segment]) -> list[Segment]:
    """Merge what is mostly deleted, and the small segments once there are several; return the others.

    A merge reads and writes whole documents, so it takes up some thousands at most: large segments
    stay as they are until they are mostly deleted.
    """
    merged = _choose(segments)
    for segment in merged:
        with closing(SegmentReader(writer.storage, writer.schema, segment)) as reader:
            writer.add_reader(reader)
    return [segment for segment in segments if segment not in merged]


def _choose(segments: Sequence[Segment]) -> list[Segment]:
    """Return segments to merge, the smallest first."""
    chosen, together = [], 0
    by_size = sorted(segments, key=lambda segment: segment.doc_count())
    small = [segment for segment in by_size if segment.doc_count() < _MOST_TOGETHER]
    for segment in small if len(small) >= _FEW else filter(_is_hollow, small):
        if together + segment.doc_count() <= _MOST_TOGETHER:
            chosen.append(segment)
            together += segment.doc_count()
    return chosen


def _is_hollow(segment: Segment) -> bool:
    """Return whether more than half of a segment is deleted."""
    return bool(segment.deleted_count() * 2 > segment.doc_count_all())
