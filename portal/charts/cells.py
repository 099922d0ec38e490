"""The rows of a chart as a table of texts, for those who read rather than see it."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from portal.charts.chart import Bars, Chart, Choropleth, Field, PointMap, TimeSeries
from portal.charts.wording import write_moment, write_number
from portal.i18n import Locale, format_number, translate


@dataclass(frozen=True, slots=True)
class Cells:
    """Column titles and rows of texts in one language; the first column names the row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def write_cells(chart: Chart, locale: Locale) -> Cells:
    """Return the rows that are drawn; bars not drawn one by one are one row at the end."""
    match chart:
        case TimeSeries():
            return _write_series(chart, locale)
        case Bars():
            return _write_bars(chart, locale)
        case Choropleth():
            known = (shape for shape in chart.shapes if shape.value is not None)
            areas = sorted(known, key=attrgetter("value"), reverse=True)
            rows = ((area.name, _number(area.value, locale)) for area in areas)
            return Cells(_titles(chart.category, chart.measure, locale), tuple(rows))
        case PointMap():
            return _write_points(chart, locale)


def _write_series(chart: TimeSeries, locale: Locale) -> Cells:
    names = (line.name or _with_unit(line.field, locale) for line in chart.series)
    values = [dict(line.points) for line in chart.series]
    moments = sorted({moment for line in values for moment in line})
    rows = (
        (write_moment(moment, chart.grain, locale), *(_number(line.get(moment), locale) for line in values))
        for moment in moments
    )
    return Cells((chart.time.title(locale), *names), tuple(rows))


def _write_bars(chart: Bars, locale: Locale) -> Cells:
    rows = [(bar.name, _number(bar.value, locale)) for bar in chart.bars]
    if chart.others_sum is not None:
        others = translate("{count} others", locale, count=format_number(chart.others, locale))
        rows.append((others, _number(chart.others_sum, locale)))
    return Cells(_titles(chart.category, chart.measure, locale), tuple(rows))


def _write_points(chart: PointMap, locale: Locale) -> Cells:
    place = chart.place.title(locale) if chart.place else translate("Place", locale)
    columns = (
        place,
        translate("Latitude", locale),
        translate("Longitude", locale),
        translate("Rows", locale),
    )
    rows = (
        (
            point.name,
            format_number(round(point.latitude, 5), locale).replace("-", "−"),
            format_number(round(point.longitude, 5), locale).replace("-", "−"),
            format_number(point.count, locale),
        )
        for point in chart.points
    )
    return Cells(columns, tuple(rows))


def _titles(category: Field, measure: Field, locale: Locale) -> tuple[str, str]:
    return category.title(locale), _with_unit(measure, locale)


def _with_unit(field: Field, locale: Locale) -> str:
    return f"{field.title(locale)} ({field.unit})" if field.unit else field.title(locale)


def _number(value: float | None, locale: Locale) -> str:
    return "" if value is None else write_number(value, locale)
