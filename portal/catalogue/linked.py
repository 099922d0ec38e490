"""The entries that others name, each kind in one statement for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from sqlmodel import Session, SQLModel, col, select

from portal.catalogue.record import LinkRecord
from portal.entities import (
    AGENCY,
    AREA,
    CONTENT_TYPES,
    TOPIC,
    AreaLink,
    ContentType,
    Entry,
    SlugClaim,
    TopicLink,
)
from portal.i18n import PAGE_LOCALES


class LinkedEntries(Protocol):
    """What entries name, as far as readers may see it, in the editors' order."""

    def publisher(self, entry: Entry) -> LinkRecord | None:
        """Return the agency that publishes an entry."""

    def topics(self, entry: Entry) -> tuple[LinkRecord, ...]:
        """Return what an entry is about."""

    def areas(self, entry: Entry) -> tuple[LinkRecord, ...]:
        """Return the areas that an entry concerns."""

    def related(self, entry: Entry) -> tuple[LinkRecord, ...]:
        """Return the entries that an entry names as related."""


class ReadEntries(LinkedEntries):
    """What a list of entries names at `now`, read for all of them at once."""

    def __init__(self, session: Session, now: datetime, entries: Sequence[Entry]) -> None:
        self._session, self._now = session, now
        ids = [entry.id for entry in entries]
        agencies = {entry.agency_id for entry in entries if entry.agency_id}
        self._agencies = self._read(AGENCY, agencies)
        self._topics = self._linked(TOPIC, TopicLink, "topic_id", ids)
        self._areas = self._linked(AREA, AreaLink, "area_id", ids)
        self._related = self._read_related(entries)

    def publisher(self, entry: Entry) -> LinkRecord | None:
        """Return the agency that publishes an entry."""
        return self._agencies.get(entry.agency_id) if entry.agency_id else None

    def topics(self, entry: Entry) -> tuple[LinkRecord, ...]:
        """Return what an entry is about."""
        return self._topics.get(entry.id, ())

    def areas(self, entry: Entry) -> tuple[LinkRecord, ...]:
        """Return the areas that an entry concerns."""
        return self._areas.get(entry.id, ())

    def related(self, entry: Entry) -> tuple[LinkRecord, ...]:
        """Return the entries that an entry names as related."""
        found = (self._related.get(reference) for reference in getattr(entry, "related", ()))
        return tuple(link for link in found if link)

    def _read(self, kind: ContentType, ids: set[UUID]) -> dict[UUID, LinkRecord]:
        if not ids:
            return {}
        rows = self._session.exec(select(kind.table).where(col(kind.table.id).in_(ids)))
        return {row.id: make_link(kind, row) for row in rows if row.is_public(self._now)}

    def _linked(
        self, kind: ContentType, link: type[SQLModel], target: str, ids: list[UUID]
    ) -> Mapping[UUID, tuple[LinkRecord, ...]]:
        """Return the entries that a table of links ties to datasets, by dataset, in the editor's order."""
        entry_id, target_id, position = (getattr(link, name) for name in ("entry_id", target, "position"))
        rows = self._session.exec(
            select(entry_id, kind.table)
            .join(kind.table, target_id == col(kind.table.id))
            .where(col(entry_id).in_(ids))
            .order_by(position)
        )
        found: dict[UUID, tuple[LinkRecord, ...]] = defaultdict(tuple)
        for dataset_id, row in rows:
            if row.is_public(self._now):
                found[dataset_id] += (make_link(kind, row),)
        return found

    def _read_related(self, entries: Sequence[Entry]) -> dict[str, LinkRecord]:
        """Return the entries behind `type/slug` references; a slug may be one of before."""
        named = {reference for entry in entries for reference in getattr(entry, "related", ())}
        if not named:
            return {}
        slugs = {reference.partition("/")[2] for reference in named}
        claims = self._session.exec(select(SlugClaim).where(col(SlugClaim.slug).in_(slugs)))
        wanted: dict[str, dict[str, UUID]] = defaultdict(dict)
        for claim in claims:
            if f"{claim.entry_type}/{claim.slug}" in named:
                wanted[claim.entry_type][claim.slug] = claim.entry_id
        found: dict[str, LinkRecord] = {}
        for name, ids in wanted.items():
            links = self._read(CONTENT_TYPES[name], set(ids.values()))
            found |= {f"{name}/{slug}": links[id_] for slug, id_ in ids.items() if id_ in links}
        return found


def make_link(kind: ContentType, entry: Entry) -> LinkRecord:
    """Return the way to an entry."""
    paths = {locale: kind.path(entry.slug, locale) for locale in PAGE_LOCALES} if entry.has_page else {}
    return LinkRecord(kind.name, str(getattr(entry, kind.key)), entry.title, paths)
