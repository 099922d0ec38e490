from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from portal.charts import Chart, TimeSeries
from portal.charts.chart import Aggregate, Grain

Find = Callable[..., Chart | None]

MONEY = ("Số tiền hỗ trợ", "đồng")


def events(first: date, days: int, skipped: range = range(0)) -> list[tuple[date, str, int]]:
    kept = [day for day in range(days) if day not in skipped]
    gifts = [("Hộ A", 500), ("Hộ A", 1000), ("Hộ B", 1500)]
    return [(first + timedelta(day), name, amount) for day in kept for name, amount in gifts]


def test_amounts_are_summed_by_month_without_the_months_covered_in_part(chart: Find) -> None:
    found = chart("ngay ho so_tien", events(date(2024, 1, 10), 500), so_tien=MONEY)
    assert isinstance(found, TimeSeries)
    assert (found.grain, found.merged) == (Grain.MONTH, Aggregate.SUM)
    assert found.series[0].points[0] == (datetime(2024, 2, 1), 29 * 3 * 1000)
    assert found.series[0].points[-1][0] == datetime(2025, 4, 1)


def test_a_month_without_events_makes_no_line_across_it(chart: Find) -> None:
    skipped = range(100, 180)
    assert chart("ngay ho so_tien", events(date(2024, 1, 10), 500, skipped), so_tien=MONEY) is None


def test_counts_that_may_stand_for_days_are_not_summed_over_time(chart: Find) -> None:
    rows = events(date(2024, 1, 10), 500)
    assert chart("ngay ho so_giuong", rows, so_giuong=("Số giường", "giường")) is None
