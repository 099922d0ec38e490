"""The transaction in which editors' verbs work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import Session, SQLModel, col, select

from portal.database import Database
from portal.entities import CONTENT_TYPES, Action, Change, ContentType, Entry, SlugClaim, Version
from portal.errors import NotFound
from portal.publishing.digests import Snapshot


@dataclass
class Writer:
    """Who writes, when, and in which transaction; every verb takes one.

    Rows that are only ever added (versions, log, links) are kept as plain values and inserted in
    bulk at the end, so that loading thousands of entries is fast; `flush` does it earlier.
    """

    session: Session
    author: str
    now: datetime
    _ids: dict[str, dict[str, UUID]] = field(default_factory=dict)
    _claims: dict[str, dict[str, UUID]] = field(default_factory=dict)
    _codes: dict[str, dict[str, UUID]] = field(default_factory=dict)
    _entries: dict[UUID, Entry] = field(default_factory=dict)
    _versions: dict[tuple[UUID, int], Snapshot] = field(default_factory=dict)
    _rows: dict[type[SQLModel], list[dict[str, Any]]] = field(default_factory=dict)

    def insert(self, table: type[SQLModel], rows: Iterable[dict[str, Any]]) -> None:
        """Add rows to a table that nobody changes afterwards."""
        self._rows.setdefault(table, []).extend(rows)

    def flush(self) -> None:
        """Send to the database what was kept back: entries first, then what refers to them."""
        self.session.flush()
        for table, rows in self._rows.items():
            if rows:
                self.session.execute(insert(table), rows)
        self._rows.clear()

    def settle(self) -> Session:
        """Return the session after sending it all that was kept back, for statements that must see it."""
        self.flush()
        return self.session

    def ids(self, entity: str) -> dict[str, UUID]:
        """Return the ids of an entity by natural key, read once a transaction and kept up to date."""
        if entity not in self._ids:
            content_type = CONTENT_TYPES[entity]
            key = getattr(content_type.table, content_type.key)
            rows = self.session.exec(select(key, content_type.table.id))
            self._ids[entity] = {str(natural): id_ for natural, id_ in rows}
        return self._ids[entity]

    def look_up(self, entity: str, key: str) -> UUID | None:
        """Return the id behind a natural key; a slug may be one that the entry had before."""
        kind = CONTENT_TYPES[entity]
        known = self.ids(entity).get(key)
        return self.claims(kind).get(key) if known is None and kind.key == "slug" else known

    def find_id(self, entity: str, key: str) -> UUID:
        """Return the id behind a natural key that `check_content` has found good."""
        return self.look_up(entity, key) or self.ids(entity)[key]

    def present_key(self, entity: str, key: str) -> str:
        """Return the natural key that the entry behind `key` has now: another one after a rename."""
        kind = CONTENT_TYPES[entity]
        if kind.key != "slug" or key in self.ids(entity) or not (known := self.look_up(entity, key)):
            return key
        return self.entry(kind, known).slug

    def codes(self, kind: ContentType) -> dict[str, UUID]:
        """Return which entry has each official code of a kind, read once a transaction and kept up to date.

        Empty for kinds without one and for those whose natural key it is. A code that an entry gives
        up is free from the next transaction on.
        """
        if kind.name not in self._codes:
            code = None if kind.key == "code" else getattr(kind.table, "code", None)
            rows = [] if code is None else self.session.exec(select(code, kind.table.id)).all()
            self._codes[kind.name] = {held: id_ for held, id_ in rows if held is not None}
        return self._codes[kind.name]

    def claims(self, kind: ContentType) -> dict[str, UUID]:
        """Return which entry has or had each slug of a kind, read once a transaction."""
        if kind.name not in self._claims:
            rows = self.session.exec(
                select(SlugClaim.slug, SlugClaim.entry_id).where(col(SlugClaim.entry_type) == kind.name)
            )
            self._claims[kind.name] = dict(rows.all())
        return self._claims[kind.name]

    def claim(self, kind: ContentType, slug: str, entry_id: UUID) -> None:
        """Keep a slug for an entry."""
        self.claims(kind)[slug] = entry_id
        self.insert(SlugClaim, [{"entry_type": kind.name, "slug": slug, "entry_id": entry_id}])

    def entry(self, kind: ContentType, entry_id: UUID) -> Entry:
        """Return an entry that is known to exist."""
        return self._entries.get(entry_id) or self.session.get_one(kind.table, entry_id)

    def add_version(self, kind: ContentType, key: str, entry: Entry, snapshot: Snapshot, reason: str) -> None:
        """Take up an entry and the snapshot that is its newest version."""
        self.ids(kind.name)[key] = entry.id
        self._entries[entry.id] = entry
        self._versions[entry.id, entry.latest_version] = snapshot
        self.session.add(entry)
        row = {
            "entry_id": entry.id,
            "number": entry.latest_version,
            "entry_type": kind.name,
            "saved_at": self.now,
            "author": self.author,
            "reason": reason,
            "content_hash": snapshot.digest,
            "content": snapshot.content,
        }
        self.insert(Version, [row])

    def snapshot(self, entry: Entry, number: int) -> Snapshot:
        """Return what version `number` of `entry` says; `NotFound` if there is none."""
        if added := self._versions.get((entry.id, number)):
            return added
        version = self.session.get(Version, (entry.id, number))
        if version is None:
            raise NotFound(
                "The entry has no version {number}; its newest is {newest}.",
                number=number,
                newest=entry.latest_version,
            )
        return Snapshot(version.content_hash, version.content)

    def log(self, action: Action, kind: ContentType, entry: Entry, touches: set[str], reason: str) -> None:
        """Append a row to the change log."""
        row = {
            "at": self.now,
            "action": action,
            "entry_type": kind.name,
            "entry_id": entry.id,
            "version": entry.latest_version,
            "author": self.author,
            "reason": reason,
            "touches": sorted(touches),
        }
        self.insert(Change, [row])


@contextmanager
def writing(database: Database, author: str, *, now: datetime | None = None) -> Iterator[Writer]:
    """Yield a `Writer`; at the end all that it did becomes visible at once, or nothing on an error."""
    with database.writing() as session, session.no_autoflush:
        writer = Writer(session, author, now or datetime.now(UTC))
        yield writer
        writer.flush()


def find_entry(writer: Writer, kind: ContentType, slug: str) -> Entry:
    """Return the entry that has or had `slug`; `NotFound` if none has."""
    entry_id = writer.claims(kind).get(slug)
    if entry_id is None:
        raise NotFound("There is no {type} with the slug '{slug}'.", type=kind.name, slug=slug)
    return writer.entry(kind, entry_id)
