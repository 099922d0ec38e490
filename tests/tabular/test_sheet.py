from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.errors import InvalidFile
from portal.tabular.sheet import LONGEST_NAME, MOST_COLUMNS, name_columns


@pytest.mark.parametrize(
    ("headings", "names"),
    [
        (["  Tên \n xã "], ("Tên xã",)),
        (["Xa\u0303"], ("Xã",)),
        (["a", "", ""], ("a", "column_2", "column_3")),
        (["xã", "Xã", "xã"], ("xã", "Xã_2", "xã_3")),
        (["a_2", "a", "a"], ("a_2", "a", "a_3")),
        (["_row"], ("_row_2",)),
    ],
)
def test_names_are_tidy_and_distinct(headings: list[str], names: tuple[str, ...]) -> None:
    assert name_columns(headings) == names


@given(st.lists(st.text(max_size=5), min_size=1, max_size=20))
def test_names_never_clash_whatever_the_headings(headings: list[str]) -> None:
    names = name_columns(headings)
    assert len(names) == len(headings)
    assert len({name.casefold() for name in names} | {"_row"}) == len(headings) + 1


@pytest.mark.parametrize("headings", [["a"] * (MOST_COLUMNS + 1), ["a" * (LONGEST_NAME + 1)]])
def test_too_many_or_too_long_names_are_refused(headings: list[str]) -> None:
    with pytest.raises(InvalidFile):
        name_columns(headings)
