"""The chart of a table in GraphQL: a picture, the sentence that it says, and its rows as a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

import strawberry

from portal import charts
from portal.charts import Bars, Choropleth, ColumnNote, PointMap, TimeSeries
from portal.errors import QueryStopped, Unavailable
from portal.i18n import Locale
from portal.tabular import Table

_KEPT: Final = 256


@strawberry.enum(description="What a chart is.")
class ChartKind(Enum):
    """The kinds of charts."""

    TIME_SERIES = TimeSeries
    BARS = Bars
    CHOROPLETH = Choropleth
    POINTS = PointMap


@strawberry.type(description="A chart that the columns of a table allow, in the reader's language.")
class Chart:
    """A chart."""

    kind: ChartKind
    title: str = strawberry.field(description="What it shows, in a few words.")
    subtitle: str | None = strawberry.field(description="The unit, how values were put together, of when.")
    summary: str = strawberry.field(description="One sentence from the rows that are drawn.")
    note: str | None = strawberry.field(description="What it does not show.")
    svg: str = strawberry.field(
        description="The picture, one svg element without styles; its classes begin with `chart-`."
    )
    columns: list[str] = strawberry.field(description="Titles of the columns of its table.")
    rows: list[list[str]] = strawberry.field(
        description="Its table as texts; the first cell names the row. The resource's `rows` have the values."
    )


@dataclass(frozen=True, slots=True)
class _Note:
    name: str
    titles: tuple[tuple[Locale, str], ...]
    unit: str

    @property
    def title(self) -> Mapping[Locale, str]:
        return dict(self.titles)


def serve_chart(table: Table, notes: Iterable[ColumnNote], locale: Locale) -> Chart | None:
    """Return the chart of a table; None if its columns allow none or it takes too long to make."""
    kept = tuple(_Note(note.name, tuple(note.title.items()), note.unit) for note in notes)
    try:
        chart = _find_chart(table, kept)
    except (QueryStopped, Unavailable):
        return None
    return _write_chart(chart, locale) if chart else None


@lru_cache(_KEPT)
def _find_chart(table: Table, notes: tuple[_Note, ...]) -> charts.Chart | None:
    """Return the chart of a snapshot; since that never changes it is asked once for all languages."""
    return charts.find_chart(table, notes)


def _write_chart(chart: charts.Chart, locale: Locale) -> Chart:
    cells = charts.write_cells(chart, locale)
    return Chart(
        kind=ChartKind(type(chart)),
        title=charts.write_title(chart, locale),
        subtitle=charts.write_subtitle(chart, locale) or None,
        summary=charts.summarise(chart, locale),
        note=charts.write_note(chart, locale) or None,
        svg=charts.draw(chart, locale),
        columns=list(cells.columns),
        rows=[list(row) for row in cells.rows],
    )
