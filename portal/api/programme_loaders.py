"""What programmes name in their parts, expected for all programmes of a list at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from portal.entities import Programme

if TYPE_CHECKING:
    from portal.api.loaders import Loaders


def expect_named(loaders: Loaders, programmes: Sequence[Any]) -> None:
    """Expect that what one of these programmes names will be asked of all of them."""
    loaders.expect_named(_find_references(programmes))
    loaders.one("agency", "slug").expect(_find_agencies(programmes))
    fields = (field for each in programmes for field in each.priority_fields)
    loaders.one("topic", "slug").expect(field.topic for field in fields if field.topic)
    pilots = (pilot for each in programmes for pilot in each.pilots)
    loaders.one("area", "code").expect(pilot.area for pilot in pilots if pilot.area)


def _find_references(programmes: Iterable[Programme]) -> Iterator[str]:
    for programme in programmes:
        yield from programme.related
        yield from (f"dataset/{each.actual.dataset}" for each in programme.indicators if each.actual)


def _find_agencies(programmes: Iterable[Programme]) -> Iterator[str]:
    for programme in programmes:
        owners = (task.owner for task in programme.tasks if task.owner)
        yield from (role.agency for role in (*programme.agencies, *owners) if role.agency)
