from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from portal.charts import Bars, PointMap, TimeSeries, write_note, write_subtitle, write_title
from portal.charts.chart import Aggregate, Bar, Field, Grain, Period, Point, Series
from portal.i18n import Locale

VISITS = Field("luot_kham", {Locale.EN: "Visits"}, "lượt")
STATION = Field("ma_tram", {Locale.EN: "Station code"})
MONTHS = tuple((datetime(2025, month, 1), float(month)) for month in (7, 8))
TOTAL = TimeSeries(
    Field("thang", {}),
    Grain.MONTH,
    VISITS,
    Aggregate.NONE,
    None,
    (Series(VISITS, "", MONTHS),),
    STATION,
    79,
    102,
)
BARS = Bars(STATION, VISITS, None, False, (Bar("A", 3.0),), 87, 158.0, Bar("Z", 1.0), 1, 1, 3)


def test_a_total_says_of_what_and_of_how_many() -> None:
    assert write_title(TOTAL, Locale.EN) == "Visits"
    assert write_subtitle(TOTAL, Locale.EN) == "lượt · total of 79 (station) · by month · Jul 2025 – Aug 2025"
    assert "79 of 102" in write_note(TOTAL, Locale.EN)
    assert write_note(replace(TOTAL, complete=102), Locale.EN) == ""


def test_merged_values_are_called_what_they_are() -> None:
    assert "mean by month" in write_subtitle(replace(TOTAL, merged=Aggregate.MEAN), Locale.EN)


def test_bars_not_shown_are_spoken_of() -> None:
    assert write_title(BARS, Locale.EN) == "Visits by station"
    assert write_note(BARS, Locale.EN) == "87 others come to 158 lượt together. 3 have no figure."
    rate = replace(BARS, others_sum=None, unknown=0)
    assert write_note(rate, Locale.EN) == "87 others are smaller."


def test_bars_of_one_period_name_it() -> None:
    quarter = Period(datetime(2026, 7, 1), Grain.QUARTER)
    assert write_subtitle(replace(BARS, period=quarter), Locale.EN) == "lượt · Q3 2026"


def test_rows_without_a_position_are_spoken_of() -> None:
    points = PointMap(STATION, (Point(105, 10, 2, "A"),), 9, None)
    assert write_title(points, Locale.EN) == "Map of 2 places"
    assert write_note(points, Locale.EN) == "9 rows have no position."
