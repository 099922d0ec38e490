from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.errors import InvalidFile
from portal.tabular.reading.grid import Merge
from portal.tabular.shaping.names import join_header, name_columns


def test_a_group_stands_before_the_names_under_it() -> None:
    header = [["STT", "Dân số", None, "Ghi chú"], [None, "Nam", "Nữ", None]]
    assert join_header(header, 4) == ["STT", "Dân số / Nam", "Dân số / Nữ", "Ghi chú"]


def test_merged_cells_say_how_far_a_group_reaches() -> None:
    header = [["STT", "Dân số", None, None], [None, "Nam", "Nữ", "Diện tích"]]
    merges = [Merge(0, 0, 1, 0), Merge(0, 1, 0, 2)]
    assert join_header(header, 4, merges) == ["STT", "Dân số / Nam", "Dân số / Nữ", "Diện tích"]


def test_lines_of_one_name_are_put_together() -> None:
    assert join_header([["Đơn vị", "K.H"], ["tính", "2005"]], 2) == ["Đơn vị tính", "K.H 2005"]


def test_repeated_and_empty_names_are_numbered() -> None:
    assert name_columns(["Xã", "", "xã", "_row", "Xã"]) == ("Xã", "column_2", "xã_2", "_row_2", "Xã_3")


@given(st.lists(st.text(max_size=5), max_size=8))
def test_names_are_distinct_even_to_who_ignores_case(headings: list[str]) -> None:
    names = name_columns(headings)
    assert len(names) == len(headings)
    assert len({name.casefold() for name in names}) == len(names)
    assert all(names)


def test_a_text_is_no_name() -> None:
    with pytest.raises(InvalidFile, match="300 characters"):
        name_columns(["dài " * 100])
