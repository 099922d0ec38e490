"""The loaders' statements, each made once.

Making a statement and working out whether it has been compiled before takes SQLAlchemy longer than
SQLite takes to answer it; a statement that is kept knows. All take a list of `keys`; those that give
entries give the entry first.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from sqlalchemy import BindParameter, Select, bindparam, select
from sqlmodel import SQLModel, col

from portal.entities import Area, AreaSuccessor, Entry, Resource, ResourceVersion, SlugClaim

_KEYS: Final[BindParameter[Any]] = bindparam("keys", expanding=True)


@cache
def select_by(table: type[Entry], column: str) -> Select[Any]:
    """Rows of `table` by the values of a unique column."""
    return select(table).where(col(getattr(table, column)).in_(_KEYS))


@cache
def select_below(table: type[Entry]) -> Select[Any]:
    """Rows of a tree by the ids of their parents, in the tree's order."""
    parent_id, position = (getattr(table, name, table.slug) for name in ("parent_id", "position"))
    return select(table).where(col(parent_id).in_(_KEYS)).order_by(position, col(table.slug))


@cache
def select_linked(table: type[Entry], link: type[SQLModel], target: str) -> Select[Any]:
    """Rows of `table` with the ids of the entries that `link` ties to them, in the editor's order."""
    entry_id, target_id, position = (getattr(link, name) for name in ("entry_id", target, "position"))
    joined = select(table, entry_id).join(link, target_id == col(table.id))
    return joined.where(col(entry_id).in_(_KEYS)).order_by(position)


@cache
def select_related(here: str, there: str) -> Select[Any]:
    """Areas with the edge that leads to them from the areas at its end `here`, the best first."""
    start, end = getattr(AreaSuccessor, here), getattr(AreaSuccessor, there)
    joined = select(Area, AreaSuccessor, start).join(AreaSuccessor, end == col(Area.id))
    return joined.where(col(start).in_(_KEYS)).order_by(col(AreaSuccessor.is_default).desc(), col(Area.slug))


@cache
def select_resources() -> Select[Any]:
    """Resources by the ids of their datasets, in the publisher's order."""
    return select(Resource).where(col(Resource.dataset_id).in_(_KEYS)).order_by(col(Resource.position))


@cache
def select_versions() -> Select[Any]:
    """Versions by the ids of their resources, the newest first."""
    of_resource = col(ResourceVersion.resource_id).in_(_KEYS)
    return select(ResourceVersion).where(of_resource).order_by(col(ResourceVersion.number).desc())


@cache
def select_claims() -> Select[Any]:
    """Who has or had each of some slugs, whatever kind of entry it is."""
    return select(SlugClaim).where(col(SlugClaim.slug).in_(_KEYS))
