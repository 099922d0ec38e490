"""Bars one below the other: name and value in a line, the bar beneath, so that long names have room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from portal.charts.chart import Bars
from portal.charts.drawing.frame import frame
from portal.charts.drawing.svg import FONT_SIZE, element, estimate_width, percent, shorten_to, text
from portal.charts.wording import shorten, write_number
from portal.i18n import Locale

_NARROWEST: Final = 288
_LINE: Final = 18
_BAR: Final = 8
_BETWEEN: Final = 10
_MOST_LINES: Final = 2


def draw_bars(chart: Bars, locale: Locale, title: str, description: str) -> str:
    """Return the chart as SVG."""
    names = shorten([bar.name for bar in chart.bars])
    values = [write_number(bar.value, locale) for bar in chart.bars]
    room = _NARROWEST - max(map(estimate_width, values)) - FONT_SIZE
    labels = [_wrap(name, room) for name in names]
    heights = [len(lines) * _LINE + _BAR + _BETWEEN for lines in labels]
    tops = [0, *accumulate(heights)]
    low = min(0.0, chart.bars[-1].value)
    span = max(0.0, chart.bars[0].value) - low
    rows = (
        _row(lines, value, ((min(0.0, bar.value) - low) / span, abs(bar.value) / span), top)
        for lines, value, bar, top in zip(labels, values, chart.bars, tops, strict=False)
    )
    return frame("bars", title, description, *rows, width="100%", height=tops[-1] - _BETWEEN)


def _row(lines: Sequence[str], value: str, extent: tuple[float, float], top: float) -> str:
    start, length = extent
    height = len(lines) * _LINE
    return element(
        "g",
        *(text(line, y=_LINE * number - 5) for number, line in enumerate(lines, start=1)),
        text(value, class_="chart-value", x="100%", y=height - 5, text_anchor="end"),
        element("rect", class_="chart-bar", x=percent(start), y=height, width=percent(length), height=_BAR),
        transform=f"translate(0 {top})",
    )


def _wrap(name: str, room: float) -> list[str]:
    """Return a name in at most two lines."""
    lines = [""]
    for word in name.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and estimate_width(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    if len(lines) > _MOST_LINES:
        lines = [lines[0], " ".join(lines[1:])]
    return [shorten_to(line, room) for line in lines]
