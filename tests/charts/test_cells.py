from __future__ import annotations

from datetime import datetime

from portal.charts import Bars, TimeSeries, write_cells
from portal.charts.chart import Aggregate, Bar, Field, Grain, Series
from portal.i18n import Locale

LEVEL = Field("muc_nuoc", {Locale.VI: "Mực nước"}, "cm")
STATION = Field("ten_tram", {Locale.VI: "Trạm"})
TIME = Field("ngay", {Locale.VI: "Ngày"})


def test_lines_are_columns_and_moments_rows() -> None:
    days = [datetime(2026, 8, day) for day in (1, 2)]
    lines = (Series(LEVEL, "A", ((days[0], 1.5), (days[1], None))), Series(LEVEL, "B", ((days[1], 2.0),)))
    cells = write_cells(TimeSeries(TIME, Grain.DAY, LEVEL, Aggregate.NONE, STATION, lines), Locale.VI)
    assert cells.columns == ("Ngày", "A", "B")
    assert cells.rows == (("1/8/2026", "1,5", ""), ("2/8/2026", "", "2"))


def test_bars_that_are_not_drawn_one_by_one_are_a_row() -> None:
    bars = (Bar("Xã A", 9.0), Bar("Xã B", 7.0))
    chart = Bars(STATION, LEVEL, None, False, bars, 3, 12.0, Bar("Xã Z", 1.0), 1, 1, 0)
    cells = write_cells(chart, Locale.EN)
    assert cells.columns == ("Trạm", "Mực nước (cm)")
    assert cells.rows == (("Xã A", "9"), ("Xã B", "7"), ("3 others", "12"))
