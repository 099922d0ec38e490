from __future__ import annotations

from datetime import datetime

import pytest

from portal.charts.chart import Grain
from portal.charts.wording import name_things, shorten, write_moment, write_number, write_ticks, write_value
from portal.i18n import Locale


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (1234567.4, "1.234.567", "1,234,567"),
        (1234.56, "1.234,6", "1,234.6"),
        (12.345, "12,35", "12.35"),
        (12.0, "12", "12"),
        (-3.5, "−3,5", "−3.5"),
    ],
)
def test_numbers_are_written_as_each_language_does(value: float, vi: str, en: str) -> None:
    assert (write_number(value, Locale.VI), write_number(value, Locale.EN)) == (vi, en)


def test_a_percent_sign_stands_close_and_units_apart() -> None:
    assert write_value(91.3, "%", Locale.VI) == "91,3%"
    assert write_value(412, "cm", Locale.VI) == "412 cm"
    assert write_value(412, "", Locale.VI) == "412"


def test_only_the_last_number_of_an_axis_says_how_large_all_are() -> None:
    assert write_ticks([0, 500_000, 1_000_000, 1_500_000], Locale.VI) == ["0", "0,5", "1", "1,5 triệu"]
    assert write_ticks([0, 5_000, 10_000], Locale.EN) == ["0", "5", "10 thousand"]
    assert write_ticks([0, 2_500, 5_000], Locale.VI) == ["0", "2.500", "5.000"]


@pytest.mark.parametrize(
    ("grain", "vi", "en"),
    [
        (Grain.MOMENT, "07:00, 15/8/2026", "07:00, 15 August 2026"),
        (Grain.DAY, "15/8/2026", "15 August 2026"),
        (Grain.MONTH, "tháng 8/2026", "August 2026"),
        (Grain.QUARTER, "quý 3/2026", "Q3 2026"),
        (Grain.YEAR, "2026", "2026"),
    ],
)
def test_periods_have_names(grain: Grain, vi: str, en: str) -> None:
    moment = datetime(2026, 8, 15, 7)
    assert [write_moment(moment, grain, locale) for locale in (Locale.VI, Locale.EN)] == [vi, en]


def test_words_that_all_names_begin_with_are_left_out() -> None:
    assert shorten(["Trạm mẫu Tân Châu", "Trạm mẫu Long Xuyên"]) == ["Tân Châu", "Long Xuyên"]
    assert shorten(["Tỉnh An Giang", "Thành phố Cần Thơ"]) == ["Tỉnh An Giang", "Thành phố Cần Thơ"]
    assert shorten(["Xã A", "Xã B"]) == ["Xã A", "Xã B"]
    assert shorten(["Xã"]) == ["Xã"]


def test_a_column_of_names_is_called_after_what_it_names() -> None:
    assert name_things("Tên tỉnh, thành phố") == "tỉnh, thành phố"
    assert name_things("Mã trạm") == "trạm"
    assert name_things("Station code") == "station"
    assert name_things("TP trực thuộc") == "TP trực thuộc"
