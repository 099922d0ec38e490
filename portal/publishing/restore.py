"""Restore: an old version's content saved again as the newest."""

from __future__ import annotations

from portal.entities import ContentType, Entry
from portal.publishing.save import save
from portal.publishing.writer import Writer


def restore(writer: Writer, kind: ContentType, entry: Entry, number: int, *, reason: str = "") -> None:
    """Save the content of version `number` as a new version; history is added to, never rewritten.

    Readers see it after `publish`. `NotFound` if there is no such version.
    """
    content = writer.snapshot(entry, number).content
    save(writer, kind, entry.slug, content, reason=reason or f"restored version {number}")
