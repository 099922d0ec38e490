"""Whether a geometry is one that RFC 7946 allows, judged by its structure."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Final

from portal.i18n import mark
from portal.tabular.reading.cells import Number

_DEEPEST: Final = 8
_MOST_NUMBERS: Final = 4
_EAST: Final = 180
_NORTH: Final = 90
_LEAST_OF_RING: Final = 4

Problem = str | None


def find_problem(geometry: object, depth: int = 0) -> Problem:
    """Return what is wrong with a GeoJSON geometry whose numbers are `Number`, or None."""
    if not isinstance(geometry, dict):
        return mark("it is no object")
    kind = geometry.get("type")
    if kind == "GeometryCollection":
        return _check_collection(geometry.get("geometries"), depth)
    if not isinstance(kind, str) or kind not in _CHECKS:
        return mark("its type is none of GeoJSON")
    return _CHECKS[kind](geometry.get("coordinates"))


def is_empty(geometry: object) -> bool:
    """Whether there is no geometry, or one without coordinates, which RFC 7946 allows for none."""
    if not isinstance(geometry, dict):
        return geometry is None
    return geometry.get("coordinates", geometry.get("geometries")) == []


def _check_collection(geometries: object, depth: int) -> Problem:
    if not isinstance(geometries, list):
        return mark("its geometries are no list")
    if depth == _DEEPEST:
        return mark("its collections are nested too deeply")
    return _first(geometries, lambda geometry: find_problem(geometry, depth + 1))


def _check_position(position: object) -> Problem:
    if not isinstance(position, list) or not 2 <= len(position) <= _MOST_NUMBERS:
        return mark("a position is not a list of two or three numbers")
    if not all(isinstance(number, Number) and math.isfinite(float(number)) for number in position):
        return mark("a position is not a list of two or three numbers")
    if abs(float(position[0])) > _EAST or abs(float(position[1])) > _NORTH:
        return mark("a position is not a longitude and a latitude in degrees")
    return None


def _check_line(positions: object) -> Problem:
    if isinstance(positions, list) and len(positions) < 2:
        return mark("a line has fewer than two positions")
    return _check_all(_check_position)(positions)


def _check_ring(positions: object) -> Problem:
    if isinstance(positions, list) and len(positions) < _LEAST_OF_RING:
        return mark("a ring has fewer than four positions")
    return _check_all(_check_position)(positions) or _check_closed(positions)


def _check_closed(positions: Any) -> Problem:
    first, last = ([float(number) for number in positions[place]] for place in (0, -1))
    return None if first == last else mark("a ring does not end where it begins")


def _check_all(check: Callable[[object], Problem]) -> Callable[[object], Problem]:
    """Return the check of a list of what `check` checks."""

    def check_list(items: object) -> Problem:
        return (
            _first(items, check)
            if isinstance(items, list)
            else mark("its coordinates are not nested rightly")
        )

    return check_list


def _first(items: list[Any], check: Callable[[object], Problem]) -> Problem:
    return next((problem for item in items if (problem := check(item))), None)


_CHECKS: Final[dict[str, Callable[[object], Problem]]] = {
    "Point": _check_position,
    "MultiPoint": _check_all(_check_position),
    "LineString": _check_line,
    "MultiLineString": _check_all(_check_line),
    "Polygon": _check_all(_check_ring),
    "MultiPolygon": _check_all(_check_all(_check_ring)),
}
GEOMETRY_TYPES: Final = (*_CHECKS, "GeometryCollection")
"""The types of geometries."""
