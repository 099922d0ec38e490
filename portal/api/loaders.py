"""What entries refer to, each kind of reference in one SQL statement for a whole list of entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select
from sqlmodel import Session, SQLModel

from portal.api.batch import Batch
from portal.api.document_loaders import DocumentLoaders
from portal.api.loaded_entries import LoadedEntries
from portal.api.procedure_loaders import ProcedureLoaders
from portal.api.programme_loaders import expect_named
from portal.api.statements import (
    select_below,
    select_by,
    select_claims,
    select_linked,
    select_related,
    select_resources,
    select_versions,
)
from portal.catalogue import DatasetRecord, Holding, group_holdings, make_records
from portal.entities import (
    CONTENT_TYPES,
    Area,
    AreaLink,
    ContentType,
    Entry,
    Resource,
    ResourceVersion,
    Topic,
    TopicLink,
)
from portal.quality import Assessment, assess_records
from portal.tabular import TableStore

_TREES = ("agency", "area", "topic")


class Loaders:
    """Loaders of one operation.

    Rows are announced as they are fetched, so that asking for what one of them refers to fetches it
    for all of them.
    """

    def __init__(self, session: Session, now: datetime, tables: TableStore) -> None:
        self._session, self._now, self._tables = session, now, tables
        self._unique: dict[tuple[str, str], Batch[Any, Any]] = {}
        self.procedures = ProcedureLoaders(session, self)
        self.documents = DocumentLoaders(session, now, self)
        self.topics_of = Batch(self._linked(Topic, TopicLink, "topic_id"))
        self.areas_of = Batch(self._linked(Area, AreaLink, "area_id"))
        self.successors_of = Batch(self._related("old_id", "new_id"))
        self.predecessors_of = Batch(self._related("new_id", "old_id"))
        self.resources_of = Batch(self._resources)
        self.versions_of = Batch(self._versions)
        self._holders = Batch(self._claims)
        self.assessment_of = Batch(self._assess)
        self.record_of = Batch(self._record)
        self.children = {name: Batch(self._below(CONTENT_TYPES[name].table)) for name in _TREES}

    def one(self, entity: str, column: str = "id") -> Batch[Any, Any]:
        """Return the loader of the public entries of an entity by a unique column; None if not found."""
        key = (entity, column)
        if key not in self._unique:
            self._unique[key] = Batch(self._by(CONTENT_TYPES[entity].table, column))
        return self._unique[key]

    def expect_named(self, references: Iterable[str]) -> None:
        """Expect that all of these `type/slug` references will be asked for if one is."""
        self._holders.expect(references)

    def named(self, references: Iterable[str]) -> list[Any]:
        """Return the public entries behind `type/slug` references; a slug may be one of before."""
        ids = {reference: self._holders.get(reference) for reference in references}
        kinds = {reference: reference.partition("/")[0] for reference in ids}
        found = (self.one(kinds[reference]).get(id_) for reference, id_ in ids.items() if id_)
        return [entry for entry in found if entry is not None]

    def announce(self, kind: ContentType, rows: Sequence[Entry]) -> None:
        """Expect that what is asked of one of these rows, which readers may see, will be asked of all."""
        ids = [row.id for row in rows]
        self.one(kind.name).remember({row.id: row for row in rows})
        for batch in (self.topics_of, self.areas_of):
            batch.expect(ids)
        for entity, column in kind.references.values():
            self.one(entity).expect(key for row in rows if (key := getattr(row, column)) is not None)
        self.documents.expect(rows)
        if kind.name in _TREES:
            self.children[kind.name].expect(ids)
        if kind.name == "area":
            self.successors_of.expect(ids)
            self.predecessors_of.expect(ids)
        if kind.name == "procedure":
            self.procedures.versions.expect(ids)
        if kind.name == "programme":
            expect_named(self, rows)
        if kind.name == "dataset":
            self.resources_of.expect(ids)
            self._holders.expect(reference for row in rows for reference in getattr(row, "related", ()))
            self.assessment_of.expect(ids)
            self.record_of.expect(ids)

    def _by(self, table: type[Entry], column: str) -> Callable[[list[Any]], list[Any]]:
        def load(keys: list[Any]) -> list[Any]:
            rows = self._fetch(select_by(table, column), keys)
            found = {getattr(row, column): row for (row,) in self._announce_public(rows)}
            return [found.get(key) for key in keys]

        return load

    def _below(self, table: type[Entry]) -> Callable[[list[UUID]], list[list[Any]]]:
        def load(keys: list[UUID]) -> list[list[Any]]:
            rows = self._fetch(select_below(table), keys)
            return _group(keys, ((row.parent_id, row) for (row,) in self._announce_public(rows)))

        return load

    def _linked(
        self, table: type[Entry], link: type[SQLModel], target: str
    ) -> Callable[[list[UUID]], list[list[Any]]]:
        def load(keys: list[UUID]) -> list[list[Any]]:
            rows = self._fetch(select_linked(table, link, target), keys)
            return _group(keys, ((key, row) for row, key in self._announce_public(rows)))

        return load

    def _related(self, here: str, there: str) -> Callable[[list[UUID]], list[list[Any]]]:
        def load(keys: list[UUID]) -> list[list[Any]]:
            rows = self._fetch(select_related(here, there), keys)
            return _group(keys, ((key, (area, edge)) for area, edge, key in self._announce_public(rows)))

        return load

    def _resources(self, keys: list[UUID]) -> list[list[Resource]]:
        rows = self._fetch(select_resources(), keys)
        self.versions_of.expect(row.id for (row,) in rows)
        return _group(keys, ((row.dataset_id, row) for (row,) in rows))

    def _versions(self, keys: list[UUID]) -> list[list[ResourceVersion]]:
        rows = self._fetch(select_versions(), keys)
        return _group(keys, ((row.resource_id, row) for (row,) in rows))

    def _claims(self, references: list[str]) -> list[UUID | None]:
        """Return the ids behind `type/slug` references; what they lead to will be asked of all."""
        slugs = {reference.partition("/")[2] for reference in references}
        rows = self._fetch(select_claims(), sorted(slugs))
        held = {f"{claim.entry_type}/{claim.slug}": claim.entry_id for (claim,) in rows}
        for name in {reference.partition("/")[0] for reference in references}:
            own = [held[each] for each in references if each.startswith(f"{name}/") and each in held]
            self.one(name).expect(own)
        return [held.get(reference) for reference in references]

    def _record(self, keys: list[UUID]) -> list[DatasetRecord | None]:
        datasets = [row for row in self.one("dataset").get_all(keys) if row and row.is_public(self._now)]
        records = make_records(self._tables, datasets, LoadedEntries(self), self._holdings(keys))
        found = {record.id: record for record in records}
        return [found.get(str(key)) for key in keys]

    def _assess(self, keys: list[UUID]) -> list[Assessment | None]:
        records = [record for record in self.record_of.get_all(keys) if record]
        holdings = self._holdings(keys)
        found = assess_records(self._session, self._tables, self._now, records, holdings)
        slugs = {record.id: record.slug for record in records}
        return [found.get(slugs.get(str(key), "")) for key in keys]

    def _holdings(self, keys: list[UUID]) -> Mapping[UUID, Sequence[Holding]]:
        """Return the resources of datasets with their versions, by the ids of the datasets."""
        resources = [row for rows in self.resources_of.get_all(keys) for row in rows]
        versions = self.versions_of.get_all(row.id for row in resources)
        return group_holdings(resources, [version for own in versions for version in own])

    def _fetch(self, statement: Select[Any], keys: list[Any]) -> Sequence[Any]:
        return self._session.execute(statement, {"keys": keys}).all()

    def _announce_public(self, rows: Sequence[Any]) -> list[Any]:
        """Return the rows whose entry, their first value, readers may see; the entries are announced.

        A condition in SQL would tempt SQLite off the key's index and onto that of lists.
        """
        public = [row for row in rows if row[0].is_public(self._now)]
        if public:
            entries = [row[0] for row in public]
            self.announce(_BY_TABLE[type(entries[0])], entries)
        return public


_BY_TABLE = {kind.table: kind for kind in CONTENT_TYPES.values()}


def _group(keys: list[UUID], pairs: Iterable[tuple[UUID, Any]]) -> list[list[Any]]:
    groups = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return [groups[key] for key in keys]
