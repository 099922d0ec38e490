"""The entries that datasets name, each kind in one statement for all datasets."""

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
    Dataset,
    Entry,
    SlugClaim,
    TopicLink,
)
from portal.i18n import PAGE_LOCALES


class LinkedEntries(Protocol):
    """What datasets name, as far as readers may see it, in the editors' order."""

    def publisher(self, dataset: Dataset) -> LinkRecord | None:
        """Return the agency that publishes a dataset."""

    def topics(self, dataset: Dataset) -> tuple[LinkRecord, ...]:
        """Return what a dataset is about."""

    def areas(self, dataset: Dataset) -> tuple[LinkRecord, ...]:
        """Return the areas that a dataset concerns."""

    def related(self, dataset: Dataset) -> tuple[LinkRecord, ...]:
        """Return the entries that a dataset names as related."""


class ReadEntries(LinkedEntries):
    """What a list of datasets names at `now`, read for all of them at once."""

    def __init__(self, session: Session, now: datetime, datasets: Sequence[Dataset]) -> None:
        self._session, self._now = session, now
        ids = [dataset.id for dataset in datasets]
        agencies = {dataset.agency_id for dataset in datasets if dataset.agency_id}
        self._agencies = self._read(AGENCY, agencies)
        self._topics = self._linked(TOPIC, TopicLink, "topic_id", ids)
        self._areas = self._linked(AREA, AreaLink, "area_id", ids)
        self._related = self._read_related(datasets)

    def publisher(self, dataset: Dataset) -> LinkRecord | None:
        """Return the agency that publishes a dataset."""
        return self._agencies.get(dataset.agency_id) if dataset.agency_id else None

    def topics(self, dataset: Dataset) -> tuple[LinkRecord, ...]:
        """Return what a dataset is about."""
        return self._topics.get(dataset.id, ())

    def areas(self, dataset: Dataset) -> tuple[LinkRecord, ...]:
        """Return the areas that a dataset concerns."""
        return self._areas.get(dataset.id, ())

    def related(self, dataset: Dataset) -> tuple[LinkRecord, ...]:
        """Return the entries that a dataset names as related."""
        found = (self._related.get(reference) for reference in dataset.related)
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

    def _read_related(self, datasets: Sequence[Dataset]) -> dict[str, LinkRecord]:
        """Return the entries behind `type/slug` references; a slug may be one of before."""
        named = {reference for dataset in datasets for reference in dataset.related}
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
