from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.query_language.periods import read_period


@pytest.mark.parametrize(
    "text", ["2024-02", "02/2024", "2/2024", "2.2024", "tháng 2 năm 2024", "THÁNG 2/2024"]
)
def test_a_month_lasts_to_its_last_day(text):
    assert read_period(text) == (date(2024, 2, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    "text", ["2024-05-01", "1/5/2024", "01.05.2024", "1-5-2024", "ngày 1 tháng 5 năm 2024"]
)
def test_a_day_is_first_and_last(text):
    assert read_period(text) == (date(2024, 5, 1), date(2024, 5, 1))


def test_a_year_lasts_from_january_to_december():
    assert read_period(" 2024 ") == (date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    "text", ["", "5", "1/5", "24", "3024", "31/4/2024", "1/5/2024 và", "khoảng 2024", "quý 1/2024"]
)
def test_anything_else_is_no_period(text):
    assert read_period(text) is None


@given(st.text())
def test_any_text_is_read_without_an_error(text):
    read_period(text)
