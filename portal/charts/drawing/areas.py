"""Areas in five shades, with the bounds of each shade, and the highest area named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from portal.charts.chart import Choropleth, Ring, Shape
from portal.charts.drawing.classes import find_class
from portal.charts.drawing.frame import frame
from portal.charts.drawing.map_labels import Box, place_labels
from portal.charts.drawing.projection import WIDTH, Projection, make_projection
from portal.charts.drawing.scale import round_bounds
from portal.charts.drawing.scale_bar import draw_scale_bar
from portal.charts.drawing.svg import element, shorten_to, text
from portal.charts.wording import write_number
from portal.i18n import Locale, translate

_MARGIN: Final = 4.0
_OPACITIES: Final = (0.12, 0.3, 0.5, 0.72, 1.0)
_LEGEND_ROW: Final = 20
_SWATCH: Final = 14
_SPLIT: Final = 0.5
_LONGEST_NAME: Final = 150


def draw_areas(chart: Choropleth, locale: Locale, title: str, description: str) -> str:
    """Return the map as SVG."""
    projection = make_projection(
        (place for shape in chart.shapes for ring in shape.rings for place in ring), _MARGIN
    )
    bounds = round_bounds([shape.value for shape in chart.shapes if shape.value is not None], len(_OPACITIES))
    legend = list(_legend(chart, bounds, projection.height + 10, locale))
    height = projection.height + 10 + len(legend) * _LEGEND_ROW
    return frame(
        "map",
        title,
        description,
        *(_area(shape, bounds, projection, locale) for shape in chart.shapes),
        *_highest(chart, projection),
        *legend,
        *draw_scale_bar(projection, height, locale),
        viewBox=f"0 0 {WIDTH:.0f} {height:.0f}",
    )


def _area(shape: Shape, bounds: Sequence[float], projection: Projection, locale: Locale) -> str:
    told = translate("no figure", locale) if shape.value is None else write_number(shape.value, locale)
    return element(
        "path",
        element("title", f"{shape.name}: {told}".replace("&", "&amp;").replace("<", "&lt;")),
        d="".join(_outline(ring, projection) for ring in shape.rings),
        fill_rule="evenodd",
        stroke="currentColor",
        stroke_opacity=0.4,
        stroke_width=0.5,
        **_shade(find_class(shape.value, bounds)),
    )


def _shade(number: int | None) -> dict[str, str | float | None]:
    if number is None:
        return {"class_": "chart-area chart-unknown", "fill": "none"}
    return {"class_": f"chart-area chart-shade-{number + 1}", "fill_opacity": _OPACITIES[number]}


def _outline(ring: Ring, projection: Projection) -> str:
    """Return a ring to half a unit of the picture; neighbours keep their common points."""
    places = (projection.place(longitude, latitude) for longitude, latitude in ring)
    snapped = [(round(x / _SPLIT) * _SPLIT, round(y / _SPLIT) * _SPLIT) for x, y in places]
    kept = [place for number, place in enumerate(snapped) if number == 0 or place != snapped[number - 1]]
    return f"M{'L'.join(f'{x:g} {y:g}' for x, y in kept)}Z" if len(kept) > 2 else ""


def _highest(chart: Choropleth, projection: Projection) -> Iterator[str]:
    known = [shape for shape in chart.shapes if shape.value is not None and shape.rings]
    highest = max(known, key=attrgetter("value"))
    places = [projection.place(*place) for place in max(highest.rings, key=len)]
    middle = tuple((min(axis) + max(axis)) / 2 for axis in zip(*places, strict=True))
    label = ((middle[0], middle[1]), shorten_to(highest.name, _LONGEST_NAME))
    for (x, y), name, anchor in place_labels([label], Box(0, 0, WIDTH, projection.height)):
        yield element("circle", class_="chart-dot-2", cx=middle[0], cy=middle[1], r=2.5)
        yield text(name, class_="chart-value chart-halo", x=x, y=y, text_anchor=anchor)


def _legend(chart: Choropleth, bounds: Sequence[float], top: float, locale: Locale) -> Iterator[str]:
    """Yield a row for each shade there is, the highest first."""
    numbers = [find_class(shape.value, bounds) for shape in chart.shapes]
    shades = sorted({number for number in numbers if number is not None}, reverse=True)
    for place, number in enumerate([*shades, *([None] if None in numbers else [])]):
        y = top + place * _LEGEND_ROW
        swatch = element(
            "rect",
            y=y,
            width=_SWATCH * 1.6,
            height=_SWATCH,
            stroke="currentColor",
            stroke_opacity=0.4,
            **_shade(number),
        )
        label = _range(number, bounds, locale)
        yield swatch + text(label, class_="chart-soft", x=_SWATCH * 1.6 + 8, y=y + 12)


def _range(number: int | None, bounds: Sequence[float], locale: Locale) -> str:
    if number is None:
        return translate("no figure", locale)
    low, high = (write_number(bounds[end], locale) for end in (number, number + 1))
    return f"{low} – {high}"
