"""Cite: find anew which documents the entries cite, where rows were written before that was kept."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import delete
from sqlmodel import col, select

from portal.entities import CONTENT_TYPES, CitationLink
from portal.publishing.apply import cite
from portal.publishing.save import validate
from portal.publishing.writer import Writer


def cite_anew(writer: Writer, advance: Callable[[int], None] = lambda _: None) -> None:
    """Put what every entry cites, as readers see it, in place of what was kept of that."""
    writer.settle().execute(delete(CitationLink))
    for kind in CONTENT_TYPES.values():
        for entry in writer.session.exec(select(kind.table).where(col(kind.table.latest_version) > 0)):
            snapshot = writer.snapshot(entry, entry.live_version or entry.latest_version)
            writer.insert(CitationLink, cite(kind, entry, validate(kind, snapshot.content)))
            advance(1)
