"""From the path of a page to its entry, by way of renames and replacements."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import unquote

from sqlmodel import Session

from portal.entities import CONTENT_TYPES, ContentType, Entry, SlugClaim
from portal.errors import Gone, NotFound


def find_by_path(session: Session, path: str, now: datetime) -> Entry:
    """Return the entry at `path` (`/vi/tin-tuc/<slug>/`), whatever its language and its old slugs.

    A replaced entry answers with its replacement. Raises `Gone` for a withdrawn one, `NotFound`
    for one that is not there or not public yet.
    """
    kind, slug = split_path(path)
    entry = _find(session, kind, slug)
    for _ in range(5):  # A replacement may itself have been replaced; a ring must not hold us.
        if entry is None or entry.withdrawal is None or entry.shows_notice():
            break
        if entry.is_gone():
            raise Gone("What stood at {path} was withdrawn.", path=path)
        entity, _, slug = (entry.withdrawal.replaced_by or "").partition("/")
        entry = _find(session, CONTENT_TYPES[entity], slug)
    if entry is None or not entry.stands(now):
        raise NotFound("There is nothing at {path}.", path=path)
    return entry


def split_path(path: str) -> tuple[ContentType, str]:
    """Return the kind and the slug that a path names; `NotFound` if it is not of that form."""
    parts = unquote(path[:500]).strip("/").split("/")
    if len(parts) == 3:
        _, segment, slug = parts
        for kind in CONTENT_TYPES.values():
            if segment in kind.segment.values():
                return kind, slug
    raise NotFound("There is nothing at {path}.", path=path[:500])


def _find(session: Session, kind: ContentType, slug: str) -> Entry | None:
    claim = session.get(SlugClaim, (kind.name, slug))
    return session.get(kind.table, claim.entry_id) if claim else None
