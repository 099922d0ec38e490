"""What entries refer to, each kind of reference in one SQL statement for a whole list of entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, SQLModel, col, select

from portal.api.batch import Batch
from portal.entities import (
    CONTENT_TYPES,
    Area,
    AreaLink,
    AreaSuccessor,
    ContentType,
    Entry,
    Resource,
    Topic,
    TopicLink,
)

_TREES = ("agency", "area", "topic")


class Loaders:
    """Loaders of one operation.

    Rows are announced as they are fetched, so that asking for what one of them refers to fetches it
    for all of them.
    """

    def __init__(self, session: Session, now: datetime) -> None:
        self._session, self._now = session, now
        self._unique: dict[tuple[str, str], Batch[Any, Any]] = {}
        self.topics_of = Batch(self._linked(Topic, TopicLink, TopicLink.topic_id))
        self.areas_of = Batch(self._linked(Area, AreaLink, AreaLink.area_id))
        self.successors_of = Batch(self._related(AreaSuccessor.old_id, AreaSuccessor.new_id))
        self.predecessors_of = Batch(self._related(AreaSuccessor.new_id, AreaSuccessor.old_id))
        self.resources_of = Batch(self._resources)
        self.children = {name: Batch(self._below(CONTENT_TYPES[name].table)) for name in _TREES}

    def one(self, entity: str, column: str = "id") -> Batch[Any, Any]:
        """Return the loader of the public entries of an entity by a unique column; None if not found."""
        key = (entity, column)
        if key not in self._unique:
            self._unique[key] = Batch(self._by(CONTENT_TYPES[entity].table, column))
        return self._unique[key]

    def announce(self, kind: ContentType, rows: Sequence[Entry]) -> None:
        """Expect that what is asked of one of these rows will be asked of all."""
        ids = [row.id for row in rows]
        for batch in (self.topics_of, self.areas_of):
            batch.expect(ids)
        for entity, column in kind.references.values():
            self.one(entity).expect(key for row in rows if (key := getattr(row, column)) is not None)
        if kind.name in _TREES:
            self.children[kind.name].expect(ids)
        if kind.name == "area":
            self.successors_of.expect(ids)
            self.predecessors_of.expect(ids)
        if kind.name == "dataset":
            self.resources_of.expect(ids)

    def _by(self, table: type[Entry], column: str) -> Callable[[list[Any]], list[Any]]:
        def load(keys: list[Any]) -> list[Any]:
            rows = self._session.exec(select(table).where(col(getattr(table, column)).in_(keys))).all()
            public = self._announce_public(rows)
            found = {getattr(row, column): row for row in public}
            return [found.get(key) for key in keys]

        return load

    def _below(self, table: type[Entry]) -> Callable[[list[UUID]], list[list[Any]]]:
        def load(keys: list[UUID]) -> list[list[Any]]:
            parent_id = table.parent_id  # type: ignore[attr-defined]
            order = getattr(table, "position", table.slug)
            rows = self._session.exec(
                select(table).where(col(parent_id).in_(keys)).order_by(order, col(table.slug))
            ).all()
            return _group(keys, ((row.parent_id, row) for row in self._announce_public(rows)))  # type: ignore[attr-defined]

        return load

    def _linked(
        self, table: type[Entry], link: type[SQLModel], target: Any
    ) -> Callable[[list[UUID]], list[list[Any]]]:
        def load(keys: list[UUID]) -> list[list[Any]]:
            entry_id, position = link.entry_id, link.position  # type: ignore[attr-defined]
            pairs = self._session.exec(
                select(entry_id, table)
                .join(link, target == col(table.id))
                .where(col(entry_id).in_(keys))
                .order_by(position)
            ).all()
            public = {row.id for row in self._announce_public([row for _, row in pairs])}
            return _group(keys, ((key, row) for key, row in pairs if row.id in public))

        return load

    def _related(self, here: Any, there: Any) -> Callable[[list[UUID]], list[list[Any]]]:
        def load(keys: list[UUID]) -> list[list[Any]]:
            found = self._session.exec(
                select(here, Area, AreaSuccessor)
                .join(AreaSuccessor, there == col(Area.id))
                .where(col(here).in_(keys))
                .order_by(col(AreaSuccessor.is_default).desc(), col(Area.slug))
            ).all()
            self._announce_public([area for _, area, _ in found])
            return _group(keys, ((key, (area, edge)) for key, area, edge in found))

        return load

    def _announce_public(self, rows: Sequence[Entry]) -> list[Entry]:
        """Return the rows that readers may see, announced.

        A condition in SQL would tempt SQLite off the key's index and onto that of lists.
        """
        public = [row for row in rows if row.is_public(self._now)]
        if public:
            self.announce(_BY_TABLE[type(public[0])], public)
        return public

    def _resources(self, keys: list[UUID]) -> list[list[Resource]]:
        rows = self._session.exec(
            select(Resource).where(col(Resource.dataset_id).in_(keys)).order_by(col(Resource.position))
        )
        return _group(keys, ((row.dataset_id, row) for row in rows))


_BY_TABLE = {kind.table: kind for kind in CONTENT_TYPES.values()}


def _group(keys: list[UUID], pairs: Iterable[tuple[UUID, Any]]) -> list[list[Any]]:
    groups = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return [groups[key] for key in keys]
