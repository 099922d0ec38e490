"""Areas in GraphQL."""

from __future__ import annotations

from datetime import date
from typing import Any, Optional

import strawberry
from sqlalchemy import ColumnElement, select
from sqlmodel import col
from strawberry import Parent

from portal import entities
from portal.api.context import Info
from portal.api.filters import EntryFilter, any_of
from portal.api.types.entry import Entry
from portal.api.types.term import Term, term_field


@strawberry.type(description="A step from a former area to one it became, or back.")
class AreaSuccession:
    """One edge of the crosswalk."""

    area: Area
    is_default: bool = strawberry.field(description="Whether this is the best single answer.")


@strawberry.type(description="An administrative unit, present or former.")
class Area(Entry):
    """An area."""

    code: str = strawberry.field(description="Unique: the official code, after `pre2025:` if former.")
    official_code: str
    valid_from: date | None = strawberry.field(description="First day of validity, if known.")
    valid_until: date | None = strawberry.field(description="Last day of validity; null: still valid.")
    level: Term | None = term_field("level", "area_levels", "Province, district (former) or commune.")

    @classmethod
    def is_type_of(cls, value: Any, _info: Any) -> bool:
        """Rows of the area table are areas."""
        return isinstance(value, entities.Area)

    @strawberry.field(description="The area around it.")
    def parent(self, parent: Parent[entities.Area], info: Info) -> Optional[Area]:  # noqa: UP045
        """Return the area above, if any."""
        if parent.parent_id is None:
            return None
        return info.context.loaders.one("area").get(parent.parent_id)  # type: ignore[no-any-return]

    @strawberry.field(description="The areas directly inside it.")
    def children(self, parent: Parent[entities.Area], info: Info) -> list[Area]:
        """Return the areas below, by name."""
        return info.context.loaders.children["area"].get(parent.id)

    @strawberry.field(description="What it became; more than one: it was divided.")
    def successors(self, parent: Parent[entities.Area], info: Info) -> list[AreaSuccession]:
        """Return what it became, the best single answer first."""
        steps = info.context.loaders.successors_of.get(parent.id)
        return [AreaSuccession(area=area, is_default=edge.is_default) for area, edge in steps]

    @strawberry.field(
        description="Whether its land went to more than one area: only the address tells which."
    )
    def is_divided(self, parent: Parent[entities.Area], info: Info) -> bool:
        """Tell whether it has several successors."""
        return len(info.context.loaders.successors_of.get(parent.id)) > 1

    @strawberry.field(description="What it was made of.")
    def predecessors(self, parent: Parent[entities.Area], info: Info) -> list[AreaSuccession]:
        """Return the former areas that it took up, wholly or in part."""
        steps = info.context.loaders.predecessors_of.get(parent.id)
        return [AreaSuccession(area=area, is_default=edge.is_default) for area, edge in steps]


@strawberry.input(description="Which areas to list.")
class AreaFilter(EntryFilter):
    """Areas' own conditions."""

    level: list[str] | None = strawberry.field(default=None, description="province, district, commune.")
    parent: list[str] | None = strawberry.field(default=None, description="Codes of the areas above.")
    is_current: bool | None = strawberry.field(default=None, description="Only present or only former ones.")

    def conditions(self, table: Any) -> list[ColumnElement[bool]]:
        """Return the filter as conditions on areas."""
        found = super().conditions(table) + any_of(table.level, self.level)
        if self.parent is not None:
            ids = select(col(entities.Area.id)).where(col(entities.Area.code).in_(self.parent))
            found.append(table.parent_id.in_(ids))
        if self.is_current is not None:
            current = table.valid_until.is_(None)
            found.append(current if self.is_current else ~current)
        return found
