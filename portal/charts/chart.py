"""What a chart shows: plain values, chosen and counted, before anything is drawn or put in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from portal.i18n import Locale, serve

Ring = tuple[tuple[float, float], ...]
"""A closed line of (longitude, latitude) in degrees."""


class ColumnNote(Protocol):
    """What a publisher says of a column; `portal.catalogue.ColumnRecord` is one."""

    @property
    def name(self) -> str:
        """The column's name in the table."""

    @property
    def title(self) -> Mapping[Locale, str]:
        """What it is called."""

    @property
    def unit(self) -> str:
        """What its numbers count."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column as a chart names it."""

    name: str
    titles: Mapping[Locale, str]
    unit: str = ""

    def title(self, locale: Locale) -> str:
        """Return what it is called in `locale`, else its name with spaces."""
        return serve(self.titles, locale).text or self.name.replace("_", " ")


class Grain(StrEnum):
    """How long a moment of a time axis lasts, from the shortest."""

    MOMENT = "moment"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Aggregate(StrEnum):
    """How several values became one."""

    NONE = "none"
    SUM = "sum"
    MEAN = "mean"
    HIGHEST = "highest"
    LOWEST = "lowest"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time by its first moment, without zone, and its length."""

    start: datetime
    grain: Grain


@dataclass(frozen=True, slots=True)
class Series:
    """A line: its values at some of the chart's moments, in order; None where a value is missing."""

    field: Field
    name: str
    points: tuple[tuple[datetime, float | None], ...]


@dataclass(frozen=True, slots=True)
class TimeSeries:
    """Values over time.

    Each line is a category of `by`, or a measure of its own if `by` is None. `merged` says how
    values within one `grain` became one. `total_of` is the column whose categories are summed:
    the `complete` of its `categories` that have a value at every moment.
    """

    time: Field
    grain: Grain
    measure: Field
    merged: Aggregate
    by: Field | None
    series: tuple[Series, ...]
    total_of: Field | None = None
    complete: int = 0
    categories: int = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """A category and its value."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Bars:
    """Categories with the greatest values, greatest first; `others` are those not shown.

    `others_sum` is None where summing means nothing. `is_sum` says that a category's value is the
    sum of several rows. `lowest` is the smallest of all; `highest_count` and `lowest_count` say how
    many categories share the greatest and the smallest value, `unknown` how many have none.
    """

    category: Field
    measure: Field
    period: Period | None
    is_sum: bool
    bars: tuple[Bar, ...]
    others: int
    others_sum: float | None
    lowest: Bar
    highest_count: int
    lowest_count: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Shape:
    """An area: its name, its value if it has one, and its boundary."""

    name: str
    value: float | None
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Choropleth:
    """Areas coloured by a measure, in the order of the table."""

    category: Field
    measure: Field
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One or more rows at a place, in degrees."""

    longitude: float
    latitude: float
    count: int
    name: str


@dataclass(frozen=True, slots=True)
class PointMap:
    """Where the rows of a table are. `unplaced` rows have no coordinates; `place` names the points.

    `most` is the place with the most points, if one stands out.
    """

    place: Field | None
    points: tuple[Point, ...]
    unplaced: int
    most: Bar | None

    @property
    def placed(self) -> int:
        """How many rows are on the map."""
        return sum(point.count for point in self.points)


Chart = TimeSeries | Bars | Choropleth | PointMap
