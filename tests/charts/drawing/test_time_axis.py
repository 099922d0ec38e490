from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.charts.chart import Grain
from portal.charts.drawing.time_axis import TimeScale, place_ticks
from portal.i18n import Locale

starts = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1))
spans = st.integers(1, 400_000).map(lambda hours: timedelta(hours=hours))


@given(starts, spans, st.sampled_from(list(Grain)), st.integers(120, 700))
def test_labels_of_an_axis_never_meet(start: datetime, span: timedelta, grain: Grain, width: int) -> None:
    ticks = place_ticks(TimeScale(start, start + span), grain, Locale.VI, width)
    extents = [tick.extent(width) for tick in ticks]
    assert 2 <= len(ticks) <= 5
    assert all(end < begin for (_, end), (begin, _) in pairwise(extents))


@pytest.mark.parametrize(
    ("first", "last", "grain", "labels"),
    [
        (datetime(2026, 8, 1), datetime(2026, 10, 31), Grain.DAY, ["8/2026", "9/2026", "10/2026"]),
        (datetime(2025, 7, 1), datetime(2026, 10, 1), Grain.MONTH, ["7/2025", "1/2026", "7/2026"]),
        (datetime(2025, 1, 1), datetime(2026, 1, 1), Grain.QUARTER, ["Q1/2025", "Q3/2025", "Q1/2026"]),
        (datetime(2005, 1, 1), datetime(2025, 1, 1), Grain.YEAR, ["2005", "2010", "2015", "2020", "2025"]),
        (datetime(2026, 10, 18), datetime(2026, 10, 31, 23), Grain.MOMENT, ["21/10", "26/10"]),
    ],
)
def test_ticks_stand_where_people_count_time(
    first: datetime, last: datetime, grain: Grain, labels: list[str]
) -> None:
    ticks = place_ticks(TimeScale(first, last), grain, Locale.VI, 180)
    assert [tick.label for tick in ticks] == labels
