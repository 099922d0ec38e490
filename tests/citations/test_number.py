from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.citations import citation_key, read_year


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("04/NQ-TU", "4/NQ-TU"),
        ("509 / TB - VPUBND", "509/TB-VPUBND"),
        ("118/2025/NĐ-CP", "118/2025/nd-cp"),
        ("05/QĐ.UBND", "5/QĐ-UBND"),
        ("29-NQ/TW", "29/NQ-TW"),
    ],
)
def test_two_spellings_of_a_number_have_one_key(one: str, other: str) -> None:
    assert citation_key(one) == citation_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1/2014/QH13", "12/014/QH13"),
        ("54/2014/QH13", "542/014/QH13"),
        ("66.16/2026/NQ-CP", "66/2026/NQ-CP"),
        ("66.16/2026/NQ-CP", "6616/2026/NQ-CP"),
        ("1a/2015/TT-BTC", "1/2015/TT-BTC"),
    ],
)
def test_two_numbers_have_two_keys(one: str, other: str) -> None:
    assert citation_key(one) != citation_key(other)


@pytest.mark.parametrize(
    ("number", "year"),
    [("54/2014/QH13", 2014), ("04/NQ-TU", None), ("118/98/NĐ-CP", None), ("", None), ("1/9999/A", None)],
)
def test_the_year_is_read_where_the_number_names_one(number: str, year: int | None) -> None:
    assert read_year(number) == year


@given(st.text(max_size=300))
def test_anything_has_a_key_and_it_is_its_own(number: str) -> None:
    key = citation_key(number)
    assert citation_key(key) == key
    assert len(key) <= 600
