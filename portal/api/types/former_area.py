"""What the areas of an entry became, in GraphQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from portal import entities
from portal.api.context import Info

if TYPE_CHECKING:
    from portal.api.types.area import Area


@strawberry.type(description="A former area, and what it is today.")
class FormerArea:
    """One area that exists no more."""

    area: Annotated[Area, strawberry.lazy("portal.api.types.area")]
    became: list[Annotated[Area, strawberry.lazy("portal.api.types.area")]] = strawberry.field(
        description="What it became, the best single answer first."
    )
    units: list[Annotated[Area, strawberry.lazy("portal.api.types.area")]] = strawberry.field(
        description="Of a former district: the units of today that its communes became, best answers only."
    )


def list_former(info: Info, entry_id: UUID) -> list[FormerArea]:
    """Return those of an entry's areas that exist no more."""
    areas: list[entities.Area] = info.context.loaders.areas_of.get(entry_id)
    return [
        FormerArea(
            area=area,  # type: ignore[arg-type]
            became=_follow(info, [area]),  # type: ignore[arg-type]
            units=_list_units(info, area),  # type: ignore[arg-type]
        )
        for area in areas
        if area.valid_until is not None
    ]


def _list_units(info: Info, area: entities.Area) -> list[entities.Area]:
    if area.level != "district":
        return []
    return _follow(info, info.context.loaders.children["area"].get(area.id), only_default=True)


def _follow(info: Info, areas: list[entities.Area], *, only_default: bool = False) -> list[entities.Area]:
    """Return what areas became, each once; of divided ones if need be only the best answer."""
    steps = info.context.loaders.successors_of.get_all(area.id for area in areas)
    found = {area.id: area for own in steps for area, edge in own if edge.is_default or not only_default}
    return list(found.values())
