"""Content hashes: how a loader knows, without loading entries, that nothing changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

import orjson
from sqlmodel import Session, and_, col, select

from portal.entities import ContentType, EntryContent, State, Version


@dataclass(frozen=True, slots=True)
class Digest:
    """What an entry is at present: enough to tell whether saving and publishing would change it."""

    id: UUID
    content_hash: str
    state: State
    published_at: datetime | None
    expire_at: datetime | None
    is_live: bool


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An entry's content as JSON values, and the SHA-256 of it as canonical JSON (keys sorted)."""

    digest: str
    content: dict[str, Any]


def take_snapshot(content: EntryContent) -> Snapshot:
    """Return `content` as a version keeps it."""
    values = content.model_dump(mode="json")
    return Snapshot(sha256(orjson.dumps(values, option=orjson.OPT_SORT_KEYS)).hexdigest(), values)


def digests(session: Session, kind: ContentType) -> dict[str, Digest]:
    """Return the digest of every entry of a kind by slug, in one query."""
    table = kind.table
    newest = and_(col(Version.entry_id) == col(table.id), col(Version.number) == col(table.latest_version))
    rows = session.exec(
        select(  # type: ignore[call-overload]
            table.slug,
            table.id,
            Version.content_hash,
            table.state,
            table.published_at,
            table.expire_at,
            col(table.live_version) == col(table.latest_version),
        ).join(Version, newest)
    )
    return {slug: Digest(*rest) for slug, *rest in rows}
