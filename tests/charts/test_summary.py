from __future__ import annotations

from datetime import datetime

from portal.charts import Bars, PointMap, TimeSeries, summarise
from portal.charts.chart import Aggregate, Bar, Field, Grain, Point, Series
from portal.i18n import Locale

LEVEL = Field("muc_nuoc", {Locale.VI: "Mực nước", Locale.EN: "Level"}, "cm")
STATION = Field("ten_tram", {Locale.VI: "Tên trạm"})
TIME = Field("ngay", {})
DAYS = (datetime(2026, 8, 3), datetime(2026, 10, 15))


def test_the_highest_and_lowest_values_are_said_with_their_day_and_place() -> None:
    lines = (
        Series(LEVEL, "Trạm mẫu Tân Châu", tuple(zip(DAYS, (199.0, 412.0), strict=True))),
        Series(LEVEL, "Trạm mẫu Rạch Giá", tuple(zip(DAYS, (-12.0, 80.0), strict=True))),
    )
    said = summarise(TimeSeries(TIME, Grain.DAY, LEVEL, Aggregate.NONE, STATION, lines), Locale.EN)
    assert (
        said == "Highest 412 cm on 15 October 2026 at Tân Châu; lowest −12 cm on 3 August 2026 at Rạch Giá."
    )


def test_a_line_alone_needs_no_name() -> None:
    line = Series(LEVEL, "", tuple(zip(DAYS, (2_500_000.0, None), strict=True)))
    said = summarise(TimeSeries(TIME, Grain.MONTH, LEVEL, Aggregate.NONE, None, (line,)), Locale.EN)
    assert said == "Highest 2,500,000 cm in August 2026; lowest 2,500,000 cm in August 2026."


def test_the_ends_of_bars_are_those_of_all_categories() -> None:
    bars = tuple(Bar(name, value) for name, value in (("Xã A", 9.5), ("Xã B", 7)))
    chart = Bars(STATION, LEVEL, None, False, bars, 5, None, Bar("Xã Z", 1), 1, 3, 0)
    assert summarise(chart, Locale.EN) == "Highest: Xã A (9.5 cm); lowest: 1 cm (3 alike); 7 in all."


def test_the_place_with_the_most_points_is_named() -> None:
    points = (Point(105, 10, 3, "Xã A"), Point(106, 10, 1, "Xã B"))
    said = summarise(PointMap(STATION, points, 0, Bar("Xã A", 3)), Locale.EN)
    assert said == "4 places are on the map, the most of them (3) in Xã A."
