"""Values over time: a line for each of a few categories or measures, or one line for the total."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from portal.charts.chart import Aggregate, Grain, Series, TimeSeries
from portal.charts.choosing.meaning import Meaning, is_total
from portal.charts.choosing.panels import Panel, find_panel
from portal.charts.choosing.periods import MOST_MOMENTS, TimeColumn, truncate
from portal.charts.choosing.profile import count_groups
from portal.charts.choosing.rows import MERGING, as_relation, ask, fetch_groups, group
from portal.charts.choosing.subject import Measure, Subject
from portal.charts.choosing.totals import Total, find_total
from portal.tabular.sql import Clause, quote, select

FEWEST_MOMENTS: Final = 5
MOST_LINES: Final = 5
_WIDEST_RATIO: Final = 20
_MERGED: Final = {Meaning.HIGHEST: Aggregate.HIGHEST, Meaning.LOWEST: Aggregate.LOWEST}


def find_time_series(subject: Subject) -> TimeSeries | None:
    """Return the time series that the table is, or None."""
    for time in subject.times:
        panel = find_panel(subject, time)
        if panel is None or panel.moments < FEWEST_MOMENTS:
            continue
        if found := _read_series(subject, panel):
            return found
    return None


def _read_series(subject: Subject, panel: Panel) -> TimeSeries | None:
    measures = [each for each in subject.measures if each.profile.filled * 2 >= subject.table.row_count]
    measures.sort(key=lambda each: (not is_total(each.field), each.meaning is Meaning.LOWEST))
    grain = choose_grain(subject, panel.time, panel.rows)
    if not measures or grain is None:
        return None
    if panel.category is None:
        return _draw_measures(subject, panel, measures, grain)
    if panel.categories <= MOST_LINES:
        return _draw_categories(subject, panel, measures[0], grain)
    total = find_total(subject, panel, measures)
    return _draw_total(subject, panel, total, grain) if total else None


def choose_grain(subject: Subject, time: TimeColumn, where: Clause) -> Grain | None:
    """Return the finest grain that gives no more moments than a screen shows, and still a few."""
    for grain in (time.grain, *time.coarser()):
        moments, _ = count_groups(subject.table, [truncate(time.sql, grain)], where)
        if moments <= MOST_MOMENTS:
            return grain if moments >= FEWEST_MOMENTS else None
    return None


def _draw_measures(subject: Subject, panel: Panel, measures: list[Measure], grain: Grain) -> TimeSeries:
    """Draw the first measure and those that have its unit and its order of magnitude."""
    first, *rest = measures
    alike = [first, *(other for other in rest if _is_alike(first, other))][:MOST_LINES]
    lines = [(each, _fetch(subject, panel, each, grain, by=None)) for each in alike]
    series = tuple(Series(each.field, "", _points(rows)) for each, rows in lines)
    return TimeSeries(
        panel_field(subject, panel), grain, first.field, _merging(panel, first, grain), None, series
    )


def _is_alike(first: Measure, other: Measure) -> bool:
    if not first.field.unit or (first.field.unit, _merge(first)) != (other.field.unit, _merge(other)):
        return False
    mine, others = (max(abs(each.profile.least), abs(each.profile.greatest)) for each in (first, other))
    return bool(mine and 1 / _WIDEST_RATIO <= others / mine <= _WIDEST_RATIO)


def _draw_categories(subject: Subject, panel: Panel, measure: Measure, grain: Grain) -> TimeSeries | None:
    if panel.category is None:
        return None
    lines: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for moment, name, value in _fetch(subject, panel, measure, grain, by=panel.category.field.name):
        lines[name].append((moment, value))
    series = (Series(measure.field, name, _points(rows)) for name, rows in lines.items())
    known = sorted((each for each in series if _last(each) is not None), key=_last, reverse=True)
    return TimeSeries(
        panel_field(subject, panel),
        grain,
        measure.field,
        _merging(panel, measure, grain),
        panel.category.field,
        tuple(known),
    )


def _draw_total(subject: Subject, panel: Panel, total: Total, grain: Grain) -> TimeSeries:
    merging = _merging(panel, total.measure, grain)
    merged = group(total.rows, [truncate("k0", grain)], [f"{MERGING[merging]}(v0)"])
    rows = ask(subject.table, select(["*"], as_relation(merged), order=["k0"]))
    return TimeSeries(
        panel_field(subject, panel),
        grain,
        total.measure.field,
        merging,
        None,
        (Series(total.measure.field, "", _points(rows)),),
        total.category.field,
        total.complete,
        panel.categories,
    )


def _fetch(
    subject: Subject, panel: Panel, measure: Measure, grain: Grain, by: str | None
) -> list[tuple[Any, ...]]:
    keys = [truncate(panel.time.sql, grain), *([quote(by)] if by else [])]
    value = f"{MERGING[_merging(panel, measure, grain)]}({quote(measure.field.name)})"
    return fetch_groups(subject.table, keys, [value], panel.rows, ["k0"])


def panel_field(subject: Subject, panel: Panel) -> Any:
    """Return the field of the column that tells the time."""
    return subject.fields[panel.time.column.name]


def _merging(panel: Panel, measure: Measure, grain: Grain) -> Aggregate:
    return Aggregate.NONE if grain is panel.time.grain else _merge(measure)


def _merge(measure: Measure) -> Aggregate:
    """Return how values at different times become one: never by a sum, which would need every moment."""
    return _MERGED.get(measure.meaning, Aggregate.MEAN)


def _points(rows: Iterable[tuple[Any, ...]]) -> tuple[tuple[Any, float | None], ...]:
    return tuple((moment, None if value is None else float(value)) for moment, value in rows)


def _last(series: Series) -> float:
    return next((value for _, value in reversed(series.points) if value is not None), float("-inf"))
