"""Events with their date, several on one day: their amounts summed by day, month or year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from portal.charts.chart import Aggregate, Grain, Series, TimeSeries
from portal.charts.choosing.meaning import Meaning
from portal.charts.choosing.periods import MOST_MOMENTS, TimeColumn, next_start, truncate
from portal.charts.choosing.rows import fetch_groups
from portal.charts.choosing.subject import Measure, Subject
from portal.charts.choosing.time_series import FEWEST_MOMENTS
from portal.tabular.sql import quote

_GRAINS: Final = (Grain.DAY, Grain.MONTH, Grain.YEAR)
_NATIVE: Final = (Grain.DAY, Grain.MOMENT)
Sums = list[tuple[datetime, float]]


def find_events(subject: Subject) -> TimeSeries | None:
    """Return what flowed in each period, if every period has events and every event its amount."""
    flows = [each for each in subject.measures if each.meaning is Meaning.FLOW and _is_whole(subject, each)]
    for time in subject.times:
        whole = subject.profiles[time.column.name].filled == subject.table.row_count
        if whole and flows and time.grain in _NATIVE:
            return _read_events(subject, time, flows[0])
    return None


def _is_whole(subject: Subject, measure: Measure) -> bool:
    return measure.profile.filled == subject.table.row_count


def _read_events(subject: Subject, time: TimeColumn, measure: Measure) -> TimeSeries | None:
    for grain in _GRAINS:
        sums = _fetch(subject, time, measure, grain)
        if len(sums) <= MOST_MOMENTS and _is_unbroken(sums, grain):
            return _draw(subject, time, measure, grain, _whole_periods(subject, time, sums, grain))
    return None


def _fetch(subject: Subject, time: TimeColumn, measure: Measure, grain: Grain) -> Sums:
    value = f"sum({quote(measure.field.name)})"
    keys = [truncate(time.sql, grain)]
    rows = fetch_groups(subject.table, keys, [value], order=["k0"], limit=MOST_MOMENTS + 1)
    return [(start, float(total)) for start, total in rows]


def _is_unbroken(sums: Sums, grain: Grain) -> bool:
    return all(next_start(start, grain) == following for (start, _), (following, _) in pairwise(sums))


def _whole_periods(subject: Subject, time: TimeColumn, sums: Sums, grain: Grain) -> Sums:
    """Return the sums without a first or last period of which the data cover only a part."""
    profile = subject.profiles[time.column.name]
    first, last = _day(profile.least), _day(profile.greatest)
    begins = sums[0][0] == first
    ends = next_start(sums[-1][0], grain) == last + timedelta(days=1)
    return sums[0 if begins else 1 : None if ends else -1]


def _day(moment: datetime) -> datetime:
    return datetime(moment.year, moment.month, moment.day)


def _draw(
    subject: Subject, time: TimeColumn, measure: Measure, grain: Grain, sums: Sequence[tuple[datetime, float]]
) -> TimeSeries | None:
    if len(sums) < FEWEST_MOMENTS:
        return None
    series = Series(measure.field, "", tuple(sums))
    return TimeSeries(subject.fields[time.column.name], grain, measure.field, Aggregate.SUM, None, (series,))
