"""One sentence on a chart, from the rows that are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter

from portal.charts.chart import Bar, Bars, Chart, Choropleth, Field, PointMap, TimeSeries
from portal.charts.choosing.meaning import is_code, names_place
from portal.charts.wording import shorten, write_value, write_when
from portal.i18n import Locale, format_number, translate, translate_plural


@dataclass(frozen=True, slots=True)
class _Value:
    size: float
    moment: datetime
    name: str


def summarise(chart: Chart, locale: Locale) -> str:
    """Return the highest and the lowest value with their time or name, or how many points there are."""
    match chart:
        case TimeSeries():
            return _summarise_series(chart, locale)
        case Bars():
            highest = _end(chart.bars[0], chart.highest_count, chart.measure, locale)
            lowest = _end(chart.lowest, chart.lowest_count, chart.measure, locale)
            return _between(highest, lowest, len(chart.bars) + chart.others, locale)
        case Choropleth():
            return _summarise_shapes(chart, locale)
        case PointMap():
            return _summarise_points(chart, locale)


def _summarise_series(chart: TimeSeries, locale: Locale) -> str:
    names = shorten([line.name or line.field.title(locale) for line in chart.series])
    values = [
        _Value(size, moment, name)
        for name, line in zip(names, chart.series, strict=True)
        for moment, size in line.points
        if size is not None
    ]
    ends = (max(values, key=attrgetter("size")), min(values, key=attrgetter("size")))
    highest, lowest = (_place(chart, value, locale) for value in ends)
    return translate("Highest {highest}; lowest {lowest}.", locale, highest=highest, lowest=lowest)


def _place(chart: TimeSeries, value: _Value, locale: Locale) -> str:
    """Return a value with when and, if there are several lines, where it was."""
    size = write_value(value.size, chart.measure.unit, locale)
    when = write_when(value.moment, chart.grain, locale)
    if len(chart.series) == 1:
        return f"{size} {when}"
    if chart.by and names_place(chart.by) and not is_code(chart.by):
        return translate("{value} {when} at {place}", locale, value=size, when=when, place=value.name)
    return f"{size} {when} ({value.name})"


def _end(bar: Bar, count: int, measure: Field, locale: Locale) -> str:
    size = write_value(bar.value, measure.unit, locale)
    if count == 1:
        return f"{bar.name} ({size})"
    return translate("{value} ({count} alike)", locale, value=size, count=format_number(count, locale))


def _between(highest: str, lowest: str, count: int, locale: Locale) -> str:
    return translate(
        "Highest: {highest}; lowest: {lowest}; {count} in all.",
        locale,
        highest=highest,
        lowest=lowest,
        count=format_number(count, locale),
    )


def _summarise_shapes(chart: Choropleth, locale: Locale) -> str:
    known = [Bar(shape.name, shape.value) for shape in chart.shapes if shape.value is not None]
    sizes = [bar.value for bar in known]
    highest, lowest = (
        _end(end(known, key=attrgetter("value")), sizes.count(end(sizes)), chart.measure, locale)
        for end in (max, min)
    )
    return _between(highest, lowest, len(known), locale)


def _summarise_points(chart: PointMap, locale: Locale) -> str:
    if chart.most is None:
        return translate_plural(
            "{count} place is on the map.", "{count} places are on the map.", chart.placed, locale
        )
    return translate(
        "{count} places are on the map, the most of them ({most}) in {place}.",
        locale,
        count=format_number(chart.placed, locale),
        most=format_number(chart.most.value, locale),
        place=chart.most.name,
    )
