"""Where the rows of a table are, from columns of latitudes and longitudes or from GeoJSON points."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from portal.charts.chart import Bar, Point, PointMap
from portal.charts.choosing.meaning import names_place
from portal.charts.choosing.rows import fetch_groups, fetch_rows
from portal.charts.choosing.subject import Category, Subject
from portal.tabular import ColumnType
from portal.tabular.sql import Clause, quote
from portal.text import fold

MOST_POINTS: Final = 1_000
_CELLS_ACROSS: Final = 30
FEWEST_POINTS: Final = 3
_LATITUDE: Final = re.compile(r"vi ?do|lat|latitude")
_LONGITUDE: Final = re.compile(r"kinh ?do|lon|lng|long|longitude")
_POSITION: Final = r'"coordinates"\s*:\s*\[\s*([-0-9.eE+]+)\s*,\s*([-0-9.eE+]+)'
_NUMBERS: Final = (ColumnType.DECIMAL, ColumnType.INTEGER)


@dataclass(frozen=True, slots=True)
class Coordinates:
    """SQL for the longitude and latitude of a row in degrees."""

    longitude: str
    latitude: str

    @property
    def present(self) -> Clause:
        """SQL that is true for rows on the globe; nothing is at 0°, 0° but mistakes."""
        inside = f"{self.longitude} BETWEEN -180 AND 180 AND {self.latitude} BETWEEN -90 AND 90"
        return Clause(f"{inside} AND NOT ({self.longitude} = 0 AND {self.latitude} = 0)")


def find_point_map(subject: Subject) -> PointMap | None:
    """Return the rows as points, near ones merged if there are many; None without coordinates."""
    coordinates = _find_coordinates(subject)
    if coordinates is None:
        return None
    place = _find_place(subject)
    points = _fetch_points(subject, coordinates, place)
    if len(points) < FEWEST_POINTS:
        return None
    placed = sum(point.count for point in points)
    return PointMap(
        place.field if place else None,
        points,
        subject.table.row_count - placed,
        _find_most(subject, coordinates, place),
    )


def _find_coordinates(subject: Subject) -> Coordinates | None:
    for name, profile in subject.profiles.items():
        if profile.column.type is ColumnType.GEOMETRY and _are_points(subject, name):
            cell = quote(name)
            return Coordinates(_position(cell, 1), _position(cell, 2))
    latitude, longitude = (_find_number(subject, pattern) for pattern in (_LATITUDE, _LONGITUDE))
    return Coordinates(quote(longitude), quote(latitude)) if latitude and longitude else None


def _position(cell: str, part: int) -> str:
    """Return SQL for one of the numbers that a GeoJSON point is made of."""
    return f"TRY_CAST(regexp_extract({cell}, '{_POSITION}', {part}) AS DOUBLE)"


def _are_points(subject: Subject, name: str) -> bool:
    others = Clause(f'NOT regexp_matches({quote(name)}, \'"type"\\s*:\\s*"Point"\')')
    return int(fetch_rows(subject.table, ["count(*)"], others)[0][0]) == 0


def _find_number(subject: Subject, pattern: re.Pattern[str]) -> str | None:
    for name, profile in subject.profiles.items():
        plain = fold(name).replace("_", " ")
        if profile.column.type in _NUMBERS and profile.filled and pattern.fullmatch(plain):
            return name
    return None


def _find_place(subject: Subject) -> Category | None:
    """Return the column that names where points are; a state or a kind is no place."""
    names = (category for category in subject.categories if not category.is_code)
    return next((each for each in names if names_place(each.field)), None)


def _fetch_points(subject: Subject, at: Coordinates, place: Category | None) -> tuple[Point, ...]:
    name = f"any_value({quote(place.field.name)})" if place else "''"
    values = [f"avg({at.longitude})", f"avg({at.latitude})", "count(*)", name]
    for keys in ([at.longitude, at.latitude], _cells(subject, at)):
        rows = fetch_groups(
            subject.table, keys, values, at.present, order=["k0", "k1"], limit=MOST_POINTS + 1
        )
        if len(rows) <= MOST_POINTS:
            return tuple(Point(float(x), float(y), count, label or "") for *_, x, y, count, label in rows)
    return ()


def _cells(subject: Subject, at: Coordinates) -> list[str]:
    """Return SQL for the cell of a grid over all points, so that near points become one."""
    bounds = [f"{side}({axis})" for axis in (at.longitude, at.latitude) for side in ("min", "max")]
    [(west, east, south, north)] = fetch_rows(subject.table, bounds, at.present)
    step = max(float(east - west), float(north - south)) / _CELLS_ACROSS or 1.0
    return [f"floor({axis} / {step!r})" for axis in (at.longitude, at.latitude)]


def _find_most(subject: Subject, at: Coordinates, place: Category | None) -> Bar | None:
    """Return the place with more points than any other."""
    if place is None or not names_place(place.field):
        return None
    rows = fetch_groups(
        subject.table,
        [quote(place.field.name)],
        ["count(*)"],
        at.present,
        order=["v0 DESC", "k0"],
        limit=2,
    )
    stands_out = len(rows) == 2 and rows[0][1] > rows[1][1] and rows[0][0]
    return Bar(rows[0][0], rows[0][1]) if stands_out else None
