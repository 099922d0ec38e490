"""What stands around a chart: its title, unit and span, a sentence from its rows, and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterable

from portal.charts.chart import Aggregate, Bars, Chart, Choropleth, Grain, PointMap, TimeSeries
from portal.charts.wording import lower_first, name_things, write_by, write_moment, write_span, write_value
from portal.i18n import Locale, format_number, translate, translate_plural


def write_title(chart: Chart, locale: Locale) -> str:
    """Return what the chart shows, in a few words."""
    match chart:
        case TimeSeries(by=None, total_of=None):
            return _list(line.field.title(locale) for line in chart.series)
        case TimeSeries():
            return chart.measure.title(locale)
        case Bars() | Choropleth():
            category = name_things(chart.category.title(locale))
            return translate(
                "{measure} by {category}", locale, measure=chart.measure.title(locale), category=category
            )
        case PointMap():
            return translate_plural("Map of {count} place", "Map of {count} places", chart.placed, locale)


def write_subtitle(chart: Chart, locale: Locale) -> str:
    """Return the unit, how values were put together, and the time they are of."""
    match chart:
        case TimeSeries():
            parts = [chart.measure.unit, _total(chart, locale), _merged(chart, locale), _span(chart, locale)]
        case Bars():
            parts = [chart.measure.unit, _period(chart, locale)]
        case Choropleth():
            parts = [chart.measure.unit]
        case PointMap():
            parts = []
    return " · ".join(part for part in parts if part)


def write_note(chart: Chart, locale: Locale) -> str:
    """Return what the chart does not show, in whole sentences; empty if it shows all."""
    match chart:
        case TimeSeries() if chart.complete < chart.categories:
            return translate(
                "Only those {complete} of {count} that have a figure at every time are counted.",
                locale,
                complete=format_number(chart.complete, locale),
                count=format_number(chart.categories, locale),
            )
        case Bars():
            return " ".join(filter(None, [_others(chart, locale), _unknown(chart.unknown, locale)]))
        case Choropleth():
            return _unknown(sum(shape.value is None for shape in chart.shapes), locale)
        case PointMap() if chart.unplaced:
            return translate_plural(
                "{count} row has no position.", "{count} rows have no position.", chart.unplaced, locale
            )
    return ""


def _list(titles: Iterable[str]) -> str:
    first, *rest = titles
    return ", ".join([first, *map(lower_first, rest)])


def _total(chart: TimeSeries, locale: Locale) -> str:
    if chart.total_of is None:
        return ""
    category = name_things(chart.total_of.title(locale))
    count = format_number(chart.complete, locale)
    return translate("total of {count} ({category})", locale, count=count, category=category)


def _merged(chart: TimeSeries, locale: Locale) -> str:
    by = write_by(chart.grain, locale)
    match chart.merged:
        case Aggregate.NONE:
            # A table with dates may have one a week; one with months says so itself.
            return "" if chart.grain is Grain.DAY else by
        case Aggregate.SUM:
            return translate("sum {by_period}", locale, by_period=by)
        case Aggregate.MEAN:
            return translate("mean {by_period}", locale, by_period=by)
        case Aggregate.HIGHEST:
            return translate("highest {by_period}", locale, by_period=by)
        case Aggregate.LOWEST:
            return translate("lowest {by_period}", locale, by_period=by)


def _span(chart: TimeSeries, locale: Locale) -> str:
    moments = [moment for line in chart.series for moment, _ in line.points]
    return write_span(min(moments), max(moments), chart.grain, locale)


def _period(chart: Bars, locale: Locale) -> str:
    return write_moment(chart.period.start, chart.period.grain, locale) if chart.period else ""


def _others(chart: Bars, locale: Locale) -> str:
    if not chart.others:
        return ""
    count = format_number(chart.others, locale)
    if chart.others_sum is None:
        return translate("{count} others are smaller.", locale, count=count)
    total = write_value(chart.others_sum, chart.measure.unit, locale)
    return translate("{count} others come to {total} together.", locale, count=count, total=total)


def _unknown(count: int, locale: Locale) -> str:
    if not count:
        return ""
    return translate_plural("{count} has no figure.", "{count} have no figure.", count, locale)
