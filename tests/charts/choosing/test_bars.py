from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from string import ascii_uppercase

import pytest

from portal.charts import Bars, Chart

Find = Callable[..., Chart | None]

PROVINCES = [(f"{place:02}", f"Tỉnh {letter}", place * 3 + 1) for place, letter in enumerate(ascii_uppercase)]


def test_the_greatest_come_first_and_the_others_are_counted(chart: Find) -> None:
    found = chart("ma_tinh ten_tinh so_xa", PROVINCES)
    assert isinstance(found, Bars)
    assert [bar.name for bar in found.bars][:2] == ["Tỉnh Z", "Tỉnh Y"]
    assert (len(found.bars), found.others) == (12, 14)
    assert found.others_sum == sum(place * 3 + 1 for place in range(14))
    assert (found.lowest.name, found.lowest.value, found.lowest_count) == ("Tỉnh A", 1, 1)


def test_rates_not_shown_are_not_summed(chart: Find) -> None:
    found = chart("ma_tinh ten_tinh ty_le", PROVINCES, ty_le=("Tỷ lệ", "%"))
    assert isinstance(found, Bars)
    assert (found.others, found.others_sum) == (14, None)


def test_rows_of_a_kind_are_summed_if_there_are_many(chart: Find) -> None:
    rows = [(f"Trường {number}", ("Mầm non", "Tiểu học", "THCS")[number % 3], 10) for number in range(60)]
    rows += [("Trường 60", "Tiểu học", 5)]
    found = chart("ten_truong cap_hoc so_lop", rows)
    assert isinstance(found, Bars)
    assert found.is_sum
    assert {bar.name: bar.value for bar in found.bars} == {"Tiểu học": 205, "Mầm non": 200, "THCS": 200}


def test_a_kind_is_not_summed_while_a_row_lacks_its_value(chart: Find) -> None:
    rows: list[tuple[object, ...]] = [
        (f"Trường {number}", ("Mầm non", "Tiểu học", "THCS")[number % 3], number % 20 * 3)
        for number in range(60)
    ]
    found = chart("ten_truong cap_hoc so_lop", [*rows, ("Trường 60", "THCS", "")])
    assert isinstance(found, Bars)
    assert not found.is_sum
    assert found.unknown == 1


def test_the_latest_quarter_that_most_have_reported_is_shown(chart: Find) -> None:
    rows = [
        (name, f"2026-Q{quarter}", value + 10 * quarter if quarter < 3 or value == 1 else "")
        for _, name, value in PROVINCES
        for quarter in (1, 2, 3)
    ]
    found = chart("ten_tinh quy so_luot", rows)
    assert isinstance(found, Bars)
    assert found.period is not None
    assert found.period.start == datetime(2026, 4, 1)


@pytest.mark.parametrize("name", ["ma_so", "nam_thanh_lap", "so_dien_thoai", "vi_do", "stt", "so_thu_tu"])
def test_numbers_that_are_names_are_no_measure(name: str, chart: Find) -> None:
    assert chart(f"ten_tinh {name}", [(name, value) for _, name, value in PROVINCES]) is None


@pytest.mark.parametrize("start", [1, 10100, 1990])
def test_numbers_that_look_like_codes_are_no_measure_without_a_unit(start: int, chart: Find) -> None:
    assert chart("ten_tinh gia_tri", [(row[1], start + place) for place, row in enumerate(PROVINCES)]) is None


def test_what_is_the_same_everywhere_is_not_drawn(chart: Find) -> None:
    assert chart("ten_tinh so_xa", [(row[1], 7) for row in PROVINCES]) is None


def test_a_total_among_its_parts_is_not_drawn(chart: Find) -> None:
    parts = [("Xã A", 12.5), ("Xã B", 13.5), ("Xã C", 14)]
    assert chart("ten_xa dien_tich", [*parts, ("Khối xã", 40)]) is None
    found = chart("ten_xa dien_tich", [*parts, ("Tổng cộng", 40)])
    assert isinstance(found, Bars)
    assert [bar.name for bar in found.bars] == ["Xã C", "Xã B", "Xã A"]


def test_notes_addresses_and_hours_are_no_categories(chart: Find) -> None:
    rows = [(f"Số {n} đường X", f"Ghi chú {n}", f"0{n}:00-1{n}:00", n * 3) for n in range(1, 9)]
    assert chart("dia_chi ghi_chu gio_mo_cua so_ban", rows) is None


def test_bars_that_would_all_be_alike_are_not_drawn(chart: Find) -> None:
    rows = [(f"Trạm {number}", 13 if number < 20 else number % 9) for number in range(60)]
    assert chart("ten_tram so_giuong", rows) is None
