from __future__ import annotations

import pytest

from portal.importers.national_records.channels.times import read_time
from portal.importers.national_records.reading import NOTHING, Outcome


@pytest.mark.parametrize(
    ("cell", "number", "unit"),
    [
        ("5 Ngày làm việc", 5, "working-day"),
        ("1.5 Ngày làm việc", 1.5, "working-day"),
        ("30 Ngày", 30, "calendar-day"),
        ("4 Giờ", 4, "hour"),
        ("2 Tháng", 2, "month"),
        ("4 Giờ làm việc", 4, "hour"),
        ("2 Tuần", 14, "calendar-day"),
        ("1 Quý", 3, "month"),
        ("1 Năm", 12, "month"),
    ],
)
def test_a_number_keeps_its_unit(cell: str, number: float, unit: str) -> None:
    reading = read_time(cell, "")
    assert [(limit.number, limit.unit) for limit in reading.value] == [(number, unit)]
    assert reading.consumed == (cell,)


def test_words_are_a_rule() -> None:
    reading = read_time("Không quy định", "")
    assert reading.value[0].rule["vi"] == "Không quy định"
    assert reading.findings[0].outcome is Outcome.DATA


@pytest.mark.parametrize("cell", ["7", "15 Phút", "99999 Ngày", "9999 Tuần"])
def test_what_has_no_unit_of_ours_stays_text(cell: str) -> None:
    reading = read_time(cell, "Nộp hồ sơ tại trụ sở.")
    assert [finding.outcome for finding in reading.findings] == [Outcome.TEXT]
    assert all(limit.number is None for limit in reading.value)


def test_a_description_bears_out_a_number_without_unit() -> None:
    (limit,) = read_time("7", "Trong thời hạn 07 ngày làm việc, trả kết quả.").value
    assert (limit.number, limit.unit) == (7, "working-day")


@pytest.mark.parametrize("description", ["07 ngày làm việc hoặc 07 ngày", "08 ngày", "ngày 7/7/2026"])
def test_a_description_that_states_it_in_two_ways_or_not_bears_out_nothing(description: str) -> None:
    assert read_time("7", description).value == []


def test_steps_bear_out_a_number_that_they_count_from_the_receipt() -> None:
    steps = "Trong thời hạn 04 ngày làm việc kể từ ngày nhận đủ hồ sơ, cơ quan trả kết quả."
    assert [limit.unit for limit in read_time("4", "", steps).value] == ["working-day"]
    assert read_time("4", "", "Họp trong 04 ngày làm việc.").value == []


def test_steps_do_not_bear_out_a_1_that_may_mean_that_nothing_was_said() -> None:
    assert read_time("1", "", "Trong 01 ngày làm việc kể từ ngày nhận hồ sơ.").value == []


def test_the_only_time_of_a_description_counts_where_the_cell_says_nothing() -> None:
    (limit,) = read_time(NOTHING, "- Trong thời hạn 05 (năm) ngày làm việc kể từ ngày nhận đủ hồ sơ.").value
    assert (limit.number, limit.unit) == (5, "working-day")


def test_a_time_for_each_case_is_read() -> None:
    description = (
        "07 ngày làm việc (đối với cấp mới), 02 ngày làm việc (đối với cấp lại) kể từ ngày nhận đủ hồ sơ"
    )
    assert [(limit.number, limit.condition["vi"]) for limit in read_time(NOTHING, description).value] == [
        (7, "đối với cấp mới"),
        (2, "đối với cấp lại"),
    ]


def test_times_of_several_steps_are_not_added_up() -> None:
    reading = read_time(NOTHING, "Kiểm tra: 03 ngày làm việc;\nThẩm định: 60 ngày.")
    assert reading.value == []
    assert reading.findings[0].outcome is Outcome.TEXT
