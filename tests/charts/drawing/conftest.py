from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from portal.charts import Bars, Chart, Choropleth, PointMap, TimeSeries
from portal.charts.chart import Aggregate, Bar, Field, Grain, Period, Point, Series, Shape
from portal.i18n import Locale

HOSTILE = '<script>alert("1")</script> & Châu'
LEVEL = Field("muc_nuoc", {Locale.VI: "Mực nước <b>"}, "cm")
PLACE = Field("ten_xa", {Locale.VI: "Tên xã"})
TIME = Field("ngay", {Locale.VI: "Ngày"})
SQUARE = ((105.0, 10.0), (105.1, 10.0), (105.1, 10.1), (105.0, 10.1), (105.0, 10.0))


def make_line(name: str, *values: float | None) -> Series:
    return Series(LEVEL, name, tuple((datetime(2026, 8, 1) + timedelta(n), v) for n, v in enumerate(values)))


def make_series(*lines: Series) -> TimeSeries:
    return TimeSeries(TIME, Grain.DAY, LEVEL, Aggregate.NONE, PLACE if len(lines) > 1 else None, lines)


CHARTS = {
    "lines": make_series(make_line(HOSTILE, 1, 5.5, None, -3), make_line("Tân Châu", None, 2, 2, 2)),
    "line": make_series(make_line("", 1_250_000, 1_500_000, 900_000)),
    "flat line": make_series(make_line("", 0, 0, 0)),
    "bars": Bars(
        PLACE,
        LEVEL,
        Period(datetime(2026, 7, 1), Grain.QUARTER),
        False,
        (Bar(HOSTILE * 3, 12.5), Bar("Xã B", 3), Bar("Xã C", -4)),
        2,
        None,
        Bar("Xã E", -9),
        1,
        1,
        1,
    ),
    "areas": Choropleth(
        PLACE,
        LEVEL,
        (Shape(HOSTILE, 5, (SQUARE,)), Shape("Xã B", None, (SQUARE,)), Shape("Xã C", 91.5, (SQUARE,))),
    ),
    "areas alike": Choropleth(PLACE, LEVEL, (Shape("Xã A", 5, (SQUARE,)), Shape("Xã B", 5, (SQUARE,)))),
    "points": PointMap(PLACE, (Point(105, 10, 3, HOSTILE), Point(105.2, 10.4, 1, "Xã B")), 2, None),
    "one place": PointMap(None, (Point(105, 10, 3, ""),), 0, None),
}


@pytest.fixture(params=CHARTS)
def any_chart(request: pytest.FixtureRequest) -> Chart:
    """Every kind of chart, with names that would break a page."""
    return CHARTS[request.param]
