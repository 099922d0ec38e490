"""Lines over time: few rules, the highest value marked, each line named where it ends.

Texts and dots keep their size whatever the width; only the lines stretch.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby, pairwise
from math import ceil
from typing import Final

from portal.charts.chart import Series, TimeSeries
from portal.charts.drawing.frame import frame
from portal.charts.drawing.labels import spread
from portal.charts.drawing.scale import Scale, make_scale
from portal.charts.drawing.svg import FONT_SIZE, element, estimate_width, percent, shorten_to, text
from portal.charts.drawing.time_axis import Tick, TimeScale, place_ticks
from portal.charts.wording import shorten, write_number, write_ticks
from portal.i18n import Locale

_TOP: Final = 20
_HEIGHT: Final = 190
_FOOT: Final = 26
_ACROSS: Final = 1000
_ROOM: Final = 104
_STEP_OF_ROOM: Final = 16
_NARROWEST: Final = 288
_GAP: Final = 16
_LONG_PAUSE: Final = 4
_EDGE: Final = 0.15
_LEAST_INSET: Final = 24


def draw_lines(chart: TimeSeries, locale: Locale, title: str, description: str) -> str:
    """Return the chart as SVG."""
    across = _time_scale(chart)
    up = make_scale([value for line in chart.series for _, value in line.points if value is not None])
    names = _end_names(chart, locale)
    numbers = write_ticks(up.ticks, locale)
    inset = max(_LEAST_INSET, ceil(max(map(estimate_width, numbers[:-1]))) + 4)
    room = inset + ceil(max(map(estimate_width, names))) + 8
    plot = element(
        "svg",
        *_rules(up, numbers, inset),
        *_axis(place_ticks(across, chart.grain, locale, _NARROWEST - room)),
        _paths(chart, across, up),
        *_marks(chart, across, up, locale),
        *_names(chart, names, up),
        class_=f"chart-room-{ceil(room / _STEP_OF_ROOM)}",
        x=inset,
        y=_TOP,
        width=percent(1 - room / _NARROWEST),
        height=_HEIGHT,
        overflow="visible",
    )
    return frame("lines", title, description, plot, width="100%", height=_TOP + _HEIGHT + _FOOT)


def _time_scale(chart: TimeSeries) -> TimeScale:
    moments = [moment for line in chart.series for moment, _ in line.points]
    return TimeScale(min(moments), max(moments))


def _rules(up: Scale, numbers: Sequence[str], inset: float) -> Iterable[str]:
    """Draw a rule for each tick, its number standing on it."""
    for tick, number in zip(up.ticks, numbers, strict=True):
        y = _y(up, tick)
        kind, opacity = ("chart-zero", 0.6) if tick == 0 else ("chart-rule", 0.2)
        yield element(
            "line",
            class_=kind,
            x1=-inset,
            x2="100%",
            y1=y,
            y2=y,
            stroke="currentColor",
            stroke_opacity=opacity,
        )
        yield text(number, class_="chart-soft", x=-inset, y=y - 4)


def _axis(ticks: Iterable[Tick]) -> Iterable[str]:
    for tick in ticks:
        x = percent(tick.place)
        yield element(
            "line", class_="chart-zero", x1=x, x2=x, y1=_HEIGHT, y2=_HEIGHT + 5, stroke="currentColor"
        )
        yield text(tick.label, class_="chart-soft", x=x, y=_HEIGHT + 19, text_anchor="middle")


def _paths(chart: TimeSeries, across: TimeScale, up: Scale) -> str:
    paths = (
        element(
            "path",
            class_=f"chart-line chart-line-{number}",
            d=_path(line, across, up),
            fill="none",
            stroke="currentColor",
            stroke_width=2,
            stroke_linejoin="round",
            stroke_linecap="round",
            vector_effect="non-scaling-stroke",
        )
        for number, line in enumerate(chart.series, start=1)
    )
    return element(
        "svg",
        *paths,
        viewBox=f"0 0 {_ACROSS} {_HEIGHT}",
        preserveAspectRatio="none",
        width="100%",
        height=_HEIGHT,
        overflow="visible",
    )


def _path(line: Series, across: TimeScale, up: Scale) -> str:
    """Return the line; it breaks where values are missing or a moment comes much later than others do."""
    pause = _long_pause(line)
    pieces, before = [], None
    for is_known, points in groupby(line.points, key=lambda point: point[1] is not None):
        for moment, value in points if is_known else ():
            starts = before is None or (moment - before).total_seconds() > pause
            place = f"{across.share(moment) * _ACROSS:.0f} {_y(up, value or 0.0):.1f}"
            # A line of no length, so that a value that stands alone is seen as a dot.
            pieces.append(f"M{place}h0" if starts else f"L{place}")
            before = moment
        before = before if is_known else None
    return "".join(pieces)


def _long_pause(line: Series) -> float:
    steps = sorted((later - sooner).total_seconds() for (sooner, _), (later, _) in pairwise(line.points))
    return _LONG_PAUSE * steps[len(steps) // 2] if steps else 0.0


def _marks(chart: TimeSeries, across: TimeScale, up: Scale, locale: Locale) -> Iterable[str]:
    """Mark the highest value of all; the end of a line alone is marked beside its value."""
    known = [
        (value, moment, number)
        for number, line in enumerate(chart.series, 1)
        for moment, value in _known(line)
    ]
    value, moment, number = max(known, key=lambda each: (each[0], -each[2]))
    place, height = across.share(moment), _y(up, value)
    yield _dot(place, height, number)
    # At the left edge the number of the uppermost rule stands above the dot.
    is_aside = place < _EDGE
    yield text(
        write_number(value, locale),
        class_=f"chart-value chart-halo chart-ink-{number}",
        x=percent(place),
        dx=9 if is_aside else None,
        y=height + (FONT_SIZE * 0.35 if is_aside else -8),
        text_anchor="start" if is_aside else "end" if place > 1 - _EDGE else "middle",
    )
    if len(chart.series) == 1:
        *_, (last, value) = _known(chart.series[0])
        yield _dot(across.share(last), _y(up, value), 1)


def _dot(place: float, height: float, number: int) -> str:
    return element("circle", class_=f"chart-dot-{number}", cx=percent(place), cy=height, r=3.5)


def _end_names(chart: TimeSeries, locale: Locale) -> list[str]:
    """Return what stands at the end of each line: its name, or its last value if it is alone."""
    if len(chart.series) == 1:
        *_, (_, value) = _known(chart.series[0])
        return [write_number(value, locale)]
    names = shorten([line.name or line.field.title(locale) for line in chart.series])
    return [shorten_to(name, _ROOM) for name in names]


def _names(chart: TimeSeries, names: Sequence[str], up: Scale) -> Iterable[str]:
    ends = [_y(up, _known(line)[-1][1]) for line in chart.series]
    for number, (name, height) in enumerate(zip(names, spread(ends, _GAP, 0, _HEIGHT), strict=True), start=1):
        yield text(
            name,
            class_=f"chart-value chart-ink-{number}",
            x="100%",
            dx=8,
            y=height + FONT_SIZE * 0.35,
        )


def _known(line: Series) -> list[tuple[datetime, float]]:
    return [(moment, value) for moment, value in line.points if value is not None]


def _y(up: Scale, value: float) -> float:
    return _HEIGHT * (1 - up.share(value))
