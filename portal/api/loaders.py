"""Batches: what many entries of one answer refer to, each kind in one SQL statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Hashable, Iterable
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlmodel import Session, SQLModel, col, select
from strawberry.dataloader import DataLoader

from portal.entities import (
    CONTENT_TYPES,
    Area,
    AreaLink,
    AreaSuccessor,
    Entry,
    Resource,
    Topic,
    TopicLink,
)

_Key = TypeVar("_Key", bound=Hashable)
_Found = TypeVar("_Found")


class Loaders:
    """Loaders of one operation; each asks the database once for all keys of one level."""

    def __init__(self, session: Session, now: datetime) -> None:
        self._session, self._now = session, now
        self._by_column: dict[tuple[str, str], DataLoader[Any, Any]] = {}
        self.topics_of = _batch(self._linked(Topic, TopicLink, TopicLink.topic_id))
        self.areas_of = _batch(self._linked(Area, AreaLink, AreaLink.area_id))
        self.successors_of = _batch(self._related(AreaSuccessor.old_id, AreaSuccessor.new_id))
        self.predecessors_of = _batch(self._related(AreaSuccessor.new_id, AreaSuccessor.old_id))
        self.resources_of = _batch(self._resources)

    def one(self, entity: str, column: str = "id") -> DataLoader[Any, Any]:
        """Return the loader of the public entries of an entity by a unique column; None if not found."""
        key = (entity, column)
        if key not in self._by_column:
            table = CONTENT_TYPES[entity].table
            self._by_column[key] = _batch(self._unique(table, column))
        return self._by_column[key]

    def children(self, entity: str) -> DataLoader[Any, Any]:
        """Return the loader of the public entries below an entry in the entity's tree."""
        key = (entity, "children")
        if key not in self._by_column:
            self._by_column[key] = _batch(self._below(CONTENT_TYPES[entity].table))
        return self._by_column[key]

    def _unique(self, table: type[Entry], column: str) -> Callable[[list[Any]], list[Any]]:
        def load(keys: list[Any]) -> list[Any]:
            attribute = getattr(table, column)
            rows = self._session.exec(select(table).where(col(attribute).in_(keys)))
            found = {getattr(row, column): row for row in rows if row.is_public(self._now)}
            return [found.get(key) for key in keys]

        return load

    def _below(self, table: type[Entry]) -> Callable[[list[UUID]], list[list[Any]]]:
        def load(keys: list[UUID]) -> list[list[Any]]:
            parent_id = table.parent_id  # type: ignore[attr-defined]
            order = getattr(table, "position", table.slug)
            rows = self._session.exec(
                select(parent_id, table).where(col(parent_id).in_(keys)).order_by(order, col(table.slug))
            )
            return self._group_public(keys, rows)

        return load

    def _linked(
        self, table: type[Entry], link: type[SQLModel], target: Any
    ) -> Callable[[list[UUID]], list[list[Any]]]:
        def load(keys: list[UUID]) -> list[list[Any]]:
            entry_id, position = link.entry_id, link.position  # type: ignore[attr-defined]
            rows = self._session.exec(
                select(entry_id, table)
                .join(link, target == col(table.id))
                .where(col(entry_id).in_(keys))
                .order_by(position)
            )
            return self._group_public(keys, rows)

        return load

    def _related(self, here: Any, there: Any) -> Callable[[list[UUID]], list[list[Any]]]:
        def load(keys: list[UUID]) -> list[list[Any]]:
            rows = self._session.exec(
                select(here, Area, AreaSuccessor)
                .join(AreaSuccessor, there == col(Area.id))
                .where(col(here).in_(keys))
                .order_by(col(AreaSuccessor.is_default).desc(), col(Area.slug))
            )
            return _group(keys, ((key, (area, edge)) for key, area, edge in rows))

        return load

    def _group_public(self, keys: list[UUID], pairs: Iterable[tuple[UUID, Any]]) -> list[list[Any]]:
        """Group the entries readers may see. A condition in SQL would tempt SQLite off the key's index."""
        return _group(keys, ((key, entry) for key, entry in pairs if entry.is_public(self._now)))

    def _resources(self, keys: list[UUID]) -> list[list[Resource]]:
        rows = self._session.exec(
            select(Resource).where(col(Resource.dataset_id).in_(keys)).order_by(col(Resource.position))
        )
        return _group(keys, ((row.dataset_id, row) for row in rows))


def _batch(load: Callable[[list[_Key]], list[_Found]]) -> DataLoader[_Key, _Found]:
    async def load_all(keys: list[_Key]) -> list[_Found]:
        return load(keys)

    typed: Callable[[list[_Key]], Awaitable[list[_Found]]] = load_all
    return DataLoader(load_fn=typed)


def _group(keys: list[UUID], pairs: Iterable[tuple[UUID, Any]]) -> list[list[Any]]:
    groups = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return [groups[key] for key in keys]
