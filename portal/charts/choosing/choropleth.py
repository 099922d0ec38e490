"""Areas coloured by a measure, from GeoJSON polygons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import orjson

from portal.charts.chart import Choropleth, Ring, Shape
from portal.charts.choosing.meaning import Meaning
from portal.charts.choosing.profile import Profile
from portal.charts.choosing.rows import fetch_rows
from portal.charts.choosing.subject import Category, Measure, Subject
from portal.tabular import ColumnType
from portal.tabular.sql import quote
from portal.tabular.table import ROW

MOST_SHAPES: Final = 2_000
MOST_BYTES: Final = 16_000_000
FEWEST_SHAPES: Final = 3


def find_choropleth(subject: Subject) -> Choropleth | None:
    """Return the areas with a measure, rates before amounts; None unless every row is one area."""
    category, measure = _find_name(subject), _find_measure(subject)
    boundary = next((each for each in subject.profiles.values() if _is_bounded(subject, each)), None)
    if boundary is None or category is None or measure is None or subject.times:
        return None
    names = [quote(name) for name in (category.field.name, measure.field.name, boundary.column.name)]
    rows = fetch_rows(subject.table, names, order=[ROW])
    shapes = [(name, value, read_rings(geometry)) for name, value, geometry in rows]
    if any(rings is None for _, _, rings in shapes):
        return None
    return Choropleth(
        category.field,
        measure.field,
        tuple(
            Shape(name, None if value is None else float(value), rings or ()) for name, value, rings in shapes
        ),
    )


def _is_bounded(subject: Subject, profile: Profile) -> bool:
    """Return whether the column holds a boundary for every row, and not too much to draw."""
    whole = profile.filled == subject.table.row_count
    fits = FEWEST_SHAPES <= profile.filled <= MOST_SHAPES and profile.length <= MOST_BYTES
    return profile.column.type is ColumnType.GEOMETRY and whole and fits


def _find_name(subject: Subject) -> Category | None:
    unique = (
        each
        for each in subject.categories
        if not each.is_code and each.profile.distinct == each.profile.filled == subject.table.row_count
    )
    return next(unique, None)


def _find_measure(subject: Subject) -> Measure | None:
    """Prefer a rate: a large area looks like much, however little is in it."""
    whole = [each for each in subject.measures if each.profile.filled * 2 >= subject.table.row_count]
    rates = (each for each in whole if each.meaning is Meaning.LEVEL)
    return next(rates, next(iter(whole), None))


def read_rings(text: str) -> tuple[Ring, ...] | None:
    """Return the rings of a GeoJSON polygon or of several; None for anything else."""
    try:
        geometry = orjson.loads(text)
        return tuple(_read_ring(ring) for polygon in _polygons(geometry) for ring in polygon)
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError):
        return None


def _polygons(geometry: dict[str, Any]) -> Iterator[list[Any]]:
    match geometry["type"]:
        case "Polygon":
            yield geometry["coordinates"]
        case "MultiPolygon":
            yield from geometry["coordinates"]
        case other:
            raise ValueError(other)


def _read_ring(positions: list[list[float]]) -> Ring:
    ring = tuple((float(position[0]), float(position[1])) for position in positions)
    if not all(abs(longitude) <= 180 and abs(latitude) <= 90 for longitude, latitude in ring):
        raise ValueError("not in degrees")
    return ring
