from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.importers.old_pages.dates import find_moments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24/07/2020 | 15:49:18", "2020-07-24T15:49:18"),
        ("Thứ 6, 24/07/2020 | 15:49:18", "2020-07-24T15:49:18"),
        ("05:52 ,01/07/2020", "2020-07-01T05:52:00"),
        ("10:21 | 06/03/2018", "2018-03-06T10:21:00"),
        ("15h49 ngày 24-7-2020", "2020-07-24T15:49:00"),
        ("15 giờ 49 phút, ngày 24 tháng 7 năm 2020", "2020-07-24T15:49:00"),
        ("24.07.2020 lúc 07:05", "2020-07-24T07:05:00"),
        ("24/7/2020 3:49 PM", "2020-07-24T15:49:00"),
        ("24/7/2020 3:49:18 CH", "2020-07-24T15:49:18"),
        ("24/7/2020 12:05:00 SA", "2020-07-24T00:05:00"),
        ("7/24/2020 3:49:18 PM", "2020-07-24T15:49:18"),
        ("09:15 Thứ sáu, 24/07/2020", "2020-07-24T09:15:00"),
        ("24/07/20 08:00", "2020-07-24T08:00:00"),
        ("Thứ năm, 06 Tháng 12 2018 03:15", "2018-12-06T03:15:00"),
        ("Tháng Mười Hai 5, 2018", "2018-12-05T00:00:00"),
        ("ngày 24 tháng bảy năm 2020", "2020-07-24T00:00:00"),
        ("Friday, 24 July 2020 08:12", "2020-07-24T08:12:00"),
        ("Jul 24, 2020", "2020-07-24T00:00:00"),
        ("2020-07-24", "2020-07-24T00:00:00"),
        ("2020-07-24T15:49:18+07:00", "2020-07-24T15:49:18"),
        ("2020-07-24T20:00:00Z", "2020-07-25T03:00:00"),
        ("2020-07-24T08:49:18.123+0000", "2020-07-24T15:49:18"),
        ("24/07/2020 25:61", "2020-07-24T00:00:00"),
        ("5-6/12/2018", "2018-12-06T00:00:00"),
    ],
)
def test_a_date_is_read_in_every_form_that_pages_print(text: str, expected: str) -> None:
    assert [moment.at.replace(tzinfo=None).isoformat() for moment in find_moments(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2018",
        "24/13/2020",
        "12/31/2020",
        "00/05/2020",
        "12/05/1889",
        "31/12/9999",
        "24/07/20",
        "1.000.080",
        "3,634",
    ],
)
def test_a_date_that_the_calendar_or_the_web_never_had_is_not_taken(text: str) -> None:
    assert find_moments(text) == []


def test_two_dates_of_a_line_come_in_order() -> None:
    moments = find_moments("Đăng 01/02/2019, sửa 03/02/2019 08:00")
    assert [(moment.at.day, moment.has_time) for moment in moments] == [(1, False), (3, True)]


@given(st.datetimes(datetime(1990, 1, 1), datetime(2099, 12, 31)))
def test_what_is_printed_is_read_back(moment: datetime) -> None:
    printed = f"{moment:%H:%M:%S} | {moment:%d/%m/}{moment.year:04}"
    (found,) = find_moments(printed)
    assert found.at.replace(tzinfo=None) == moment.replace(microsecond=0, fold=0)
    assert printed[found.start : found.end] == printed


@given(st.text(alphabet="0123456789/-.: TZ+thángnămhPM,", max_size=60))
def test_no_text_makes_the_reader_stumble(text: str) -> None:
    for moment in find_moments(text):
        assert 0 <= moment.start < moment.end <= len(text)
