from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from portal.charts import Bars, Chart, TimeSeries
from portal.charts.chart import Aggregate, Grain

Find = Callable[..., Chart | None]

STATIONS = ("Trạm Tân Châu", "Trạm Châu Đốc", "Trạm Rạch Giá")
MONTHS = [f"{year}-{month:02}" for year in (2025, 2026) for month in range(1, 13)]


def test_a_few_stations_get_a_line_each(chart: Find) -> None:
    rows = [
        (name, date(2026, 8, 1) + timedelta(day), 200 + day + 10 * place)
        for day in range(10)
        for place, name in enumerate(STATIONS)
    ]
    found = chart("ten_tram ngay muc_nuoc", rows, muc_nuoc=("Mực nước", "cm"))
    assert isinstance(found, TimeSeries)
    assert found.by is not None
    assert found.by.name == "ten_tram"
    assert {line.name: len(line.points) for line in found.series} == dict.fromkeys(STATIONS, 10)
    assert found.series[0].points[0] == (datetime(2026, 8, 1), 220)


def test_october_is_not_taken_for_january(chart: Find) -> None:
    found = chart("thang doanh_thu", [(month, place * 7) for place, month in enumerate(MONTHS)])
    assert isinstance(found, TimeSeries)
    assert [moment.month for moment, _ in found.series[0].points] == [*range(1, 13)] * 2


def test_many_offices_are_summed_if_each_reported_every_month(chart: Find) -> None:
    rows = [(month, f"Xã {name}", 10 + place) for month in MONTHS for place, name in enumerate("ABCDEFGHI")]
    found = chart("thang ten_xa ho_so_tiep_nhan", rows)
    assert isinstance(found, TimeSeries)
    assert found.total_of is not None
    assert found.total_of.name == "ten_xa"
    assert {value for _, value in found.series[0].points} == {sum(range(10, 19))}


def test_an_office_that_missed_a_month_is_left_out_of_the_total_for_all(chart: Find) -> None:
    rows = [
        (month, f"Xã {name}", "" if name == "C" and month == "2026-03" else ord(name))
        for month in MONTHS
        for name in "ABCDEFGHI"
    ]
    found = chart("thang ten_xa ho_so_tiep_nhan", rows)
    assert isinstance(found, TimeSeries)
    assert (found.complete, found.categories) == (8, 9)
    assert {value for _, value in found.series[0].points} == {sum(map(ord, "ABDEFGHI"))}


def test_there_is_no_total_of_which_most_parts_are_missing(chart: Find) -> None:
    rows = [
        (month, f"Xã {name}", "" if ord(name) % 12 == place % 12 else place + ord(name))
        for place, month in enumerate(MONTHS)
        for name in "ABCDEFGHI"
    ]
    assert isinstance(chart("thang ten_xa ho_so_tiep_nhan", rows), Bars)


def test_the_row_of_the_total_is_not_summed_with_its_parts(chart: Find) -> None:
    offices = [(f"Xã {n}", n) for n in range(8, 14)]
    rows = [(month, *office) for month in MONTHS for office in [*offices, ("Tổng số", 63)]]
    found = chart("thang ten_xa ho_so_tiep_nhan", rows)
    assert isinstance(found, TimeSeries)
    assert {value for _, value in found.series[0].points} == {63}


def test_a_total_by_another_name_is_found_by_its_size(chart: Find) -> None:
    offices = [(f"Xã {n}", n) for n in range(8, 14)]
    rows = [(month, *office) for month in MONTHS for office in [*offices, ("Khối xã", 63)]]
    assert not isinstance(chart("thang ten_xa ho_so_tiep_nhan", rows), TimeSeries)


def test_rates_of_many_offices_are_never_summed(chart: Find) -> None:
    rows = [
        (month, f"Xã {name}", 90 + place % 5 + ord(name) % 7 / 10)
        for place, month in enumerate(MONTHS)
        for name in "ABCDEFGHI"
    ]
    found = chart("thang ten_xa ty_le", rows, ty_le=("Tỷ lệ đúng hạn", "%"))
    assert isinstance(found, Bars)
    assert found.period is not None
    assert found.period.start == datetime(2026, 12, 1)


def test_the_day_of_an_update_is_no_axis_of_time(chart: Find) -> None:
    rows = [(f"Trạm {day}", date(2026, 9, 1) + timedelta(day), 3 + day % 9) for day in range(20)]
    assert isinstance(chart("ten_tram ngay_cap_nhat so_giuong", rows), Bars)


def test_more_moments_than_a_screen_shows_are_merged_by_the_mean(chart: Find) -> None:
    rows = [(date(2020, 1, 1) + timedelta(day), day % 10) for day in range(1000)]
    found = chart("ngay nhiet_do", rows, nhiet_do=("Nhiệt độ", "°C"))
    assert isinstance(found, TimeSeries)
    assert (found.grain, found.merged) == (Grain.MONTH, Aggregate.MEAN)
    assert len(found.series[0].points) == 33
    assert found.series[0].points[0][1] == (sum(range(10)) * 3) / 31


def test_of_highest_values_the_highest_is_kept(chart: Find) -> None:
    rows = [(date(2020, 1, 1) + timedelta(day), day % 10) for day in range(1000)]
    found = chart("ngay cao_nhat", rows, cao_nhat=("Mực nước cao nhất", "cm"))
    assert isinstance(found, TimeSeries)
    assert found.merged is Aggregate.HIGHEST
    assert found.series[0].points[0][1] == 9


def test_measures_of_one_unit_are_drawn_together(chart: Find) -> None:
    rows = [(year, 1200 + year % 7, 700 + year % 5, year % 3) for year in range(2010, 2026)]
    people = {"sinh": ("Số trẻ sinh", "người"), "tu": ("Số người chết", "người")}
    found = chart("nam sinh tu ty_le", rows, **people, ty_le=("Tỷ lệ", "%"))
    assert isinstance(found, TimeSeries)
    assert [line.field.name for line in found.series] == ["sinh", "tu"]


def test_a_missing_value_stays_missing(chart: Find) -> None:
    rows = [(month, "" if month == "2025-06" else place) for place, month in enumerate(MONTHS)]
    found = chart("thang doanh_thu", rows)
    assert isinstance(found, TimeSeries)
    assert dict(found.series[0].points)[datetime(2025, 6, 1)] is None
