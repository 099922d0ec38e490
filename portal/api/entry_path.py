"""From the path of a page to its entry, by way of renames and replacements."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final
from urllib.parse import unquote

from sqlmodel import Session

from portal.amendments import find_version
from portal.entities import CONTENT_TYPES, PROCEDURE, ContentType, Entry, SlugClaim
from portal.errors import Gone, NotFound

_PATH: Final = re.compile(r"/?[^/]+/([^/]+)/([^/]+)(?:/v([1-9][0-9]{0,5}))?/?")


def find_by_path(session: Session, path: str, now: datetime) -> Entry:
    """Return the entry at `path` (`/vi/tin-tuc/<slug>/`), whatever its language and its old slugs.

    `…/<slug>/v2/` is the second version of a procedure, which is no row of the session's. A replaced
    entry answers with its replacement. Raises `Gone` for a withdrawn one, `NotFound` for one that is
    not there or not public yet.
    """
    kind, slug, number = split_path(path)
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
    return entry if number is None else _find_version(session, entry, number, path)


def split_path(path: str) -> tuple[ContentType, str, int | None]:
    """Return the kind, the slug and the version, if any, that a path names; else `NotFound`."""
    if parts := _PATH.fullmatch(unquote(path[:500])):
        segment, slug, number = parts.groups()
        for kind in CONTENT_TYPES.values():
            if segment in kind.segment.values() and (number is None or kind is PROCEDURE):
                return kind, slug, int(number) if number else None
    raise NotFound("There is nothing at {path}.", path=path[:500])


def _find_version(session: Session, entry: Entry, number: int, path: str) -> Entry:
    found = find_version(session, entry.slug, number)
    if found is None:
        raise NotFound("There is nothing at {path}.", path=path)
    return found


def _find(session: Session, kind: ContentType, slug: str) -> Entry | None:
    claim = session.get(SlugClaim, (kind.name, slug))
    return session.get(kind.table, claim.entry_id) if claim else None
