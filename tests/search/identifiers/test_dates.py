from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.identifiers.dates import read_date


def key(text: str) -> str | None:
    first = re.search(r"\d", text)
    written = read_date(text, first.start()) if first else None
    return written and written.key


@pytest.mark.parametrize(
    "text",
    [
        *("5/9/2025", "05-09-2025", "05.09.2025", "5 / 9 / 2025", "5–9–2025", "5 9 2025", "5/9/25"),
        *("2025-09-05", "2025/9/5", "ngày 5 tháng 9 năm 2025", "NGÀY 05 THÁNG 9 NĂM 2025", "5 thang 9, 2025"),
        *(
            "5 tháng 9 năm 2025",
            "5 tháng chín năm 2025",
            "5 September 2025",
            "5 sep 2025",
            "September 5, 2025",
        ),
    ],
)
def test_a_day_has_one_form_however_it_is_written(text):
    assert key(text) == "d20250905"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("tháng 9/2025", "d202509"),
        ("9-2025", "d202509"),
        ("tháng 9 năm 2025", "d202509"),
        ("tháng 9 2025", "d202509"),
        ("2025-09", "d202509"),
        ("30/4", "d0430"),
        ("30 tháng tư", "d0430"),
        ("29/2", "d0229"),
    ],
)
def test_a_month_and_a_day_of_any_year_have_their_forms(text, form):
    assert key(text) == form


@pytest.mark.parametrize(
    "text",
    [
        "31/2/2024",
        "13/2025",
        "12/2025/NQ-HĐND",
        "9 2025",
        "5 người",
        "1.5",
        "8:30",
        "5/9/2025a",
        "điều 5, 2025",
    ],
)
def test_other_numbers_are_no_dates(text):
    assert key(text) is None


def test_a_date_knows_where_it_stands():
    text = "on September 5, 2025."
    written = read_date(text, text.index("5"))
    assert written is not None
    assert text[written.start : written.end] == "September 5, 2025"


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["{0.day}/{0.month}/{0.year}", "{0}"]))
def test_every_day_is_read_as_it_was_written(day, form):
    assert key(form.format(day)) == f"d{day:%Y%m%d}"
