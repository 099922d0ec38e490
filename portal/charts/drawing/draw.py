"""A chart of any kind as SVG."""

from __future__ import annotations

from portal.charts.chart import Bars, Chart, Choropleth, PointMap, TimeSeries
from portal.charts.drawing.areas import draw_areas
from portal.charts.drawing.bars import draw_bars
from portal.charts.drawing.lines import draw_lines
from portal.charts.drawing.points import draw_points
from portal.charts.summary import summarise
from portal.charts.texts import write_note, write_subtitle, write_title
from portal.i18n import Locale


def draw(chart: Chart, locale: Locale) -> str:
    """Return the chart as one `<svg>` in the language of `locale`, for the inside of a page.

    It has no `style` in it. Its colours are those of the text around it unless the page has rules
    for its classes, which all begin with `chart-`.
    """
    title = write_title(chart, locale)
    told = (write_subtitle(chart, locale), summarise(chart, locale), write_note(chart, locale))
    description = " ".join(part if part.endswith(".") else f"{part}." for part in told if part)
    match chart:
        case TimeSeries():
            return draw_lines(chart, locale, title, description)
        case Bars():
            return draw_bars(chart, locale, title, description)
        case Choropleth():
            return draw_areas(chart, locale, title, description)
        case PointMap():
            return draw_points(chart, locale, title, description)
