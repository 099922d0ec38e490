"""Points on a map without a ground: dots, a few of them named, and a scale."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt
from typing import Final

from portal.charts.chart import Point, PointMap
from portal.charts.drawing.frame import frame
from portal.charts.drawing.map_labels import Box, choose_spread, place_labels
from portal.charts.drawing.projection import WIDTH, Projection, make_projection
from portal.charts.drawing.scale_bar import draw_scale_bar
from portal.charts.drawing.svg import element, shorten_to, text
from portal.i18n import Locale

_MARGIN: Final = 26.0
_RADIUS: Final = 2.6
_WIDEST: Final = 9.0
_MOST_NAMES: Final = 7
_LONGEST_NAME: Final = 150
_SCALE_ROOM: Final = 30


def draw_points(chart: PointMap, locale: Locale, title: str, description: str) -> str:
    """Return the map as SVG."""
    projection = make_projection(((each.longitude, each.latitude) for each in chart.points), _MARGIN)
    dots = (_dot(point, projection) for point in chart.points)
    height = projection.height + _SCALE_ROOM
    return frame(
        "map",
        title,
        description,
        *dots,
        *_names(chart, projection),
        *draw_scale_bar(projection, height, locale),
        viewBox=f"0 0 {WIDTH:.0f} {height:.0f}",
    )


def _dot(point: Point, projection: Projection) -> str:
    x, y = projection.place(point.longitude, point.latitude)
    radius = min(_WIDEST, _RADIUS * sqrt(point.count))
    return element("circle", class_="chart-point", cx=x, cy=y, r=radius, fill_opacity=0.65)


def _names(chart: PointMap, projection: Projection) -> Iterator[str]:
    named = [point for point in chart.points if point.name]
    spots = [projection.place(point.longitude, point.latitude) for point in named]
    chosen = choose_spread(spots, _MOST_NAMES)
    labels = [(spots[number], shorten_to(named[number].name, _LONGEST_NAME)) for number in chosen]
    for (x, y), name, anchor in place_labels(labels, Box(0, 0, WIDTH, projection.height)):
        yield text(name, class_="chart-halo", x=x, y=y, text_anchor=anchor)
