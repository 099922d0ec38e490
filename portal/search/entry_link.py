"""What a page needs to link to an entry, read from the index."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

from portal.search.index.schema import to_moment
from portal.search.index.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class EntryLink:
    """An entry in one language, without what was said of it anywhere else."""

    entry_id: str
    type: str
    slug: str
    language: str
    title: str
    agency_title: str
    published_at: datetime | None


def link_entry(snapshot: Snapshot, document: int) -> EntryLink:
    """Return the way to a document of the index."""
    texts = snapshot.texts(document)
    shown = {field.name: texts[field.name] for field in fields(EntryLink) if field.name in texts}
    return EntryLink(**shown, published_at=to_moment(int(snapshot.published[document])))
