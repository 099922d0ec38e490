from __future__ import annotations

import pytest

from portal.importers.national_records.papers.enumeration import order_rows
from portal.importers.national_records.papers.tables import cut_tables


def order(*names: str) -> list[str]:
    rows = "".join(f"{name}1 bản chính" for name in names)
    [table] = cut_tables(f"--Tên giấy tờMẫu đơn, tờ khaiSố lượng{rows}").tables
    return [row.text for row in order_rows(table.rows)]


@pytest.mark.parametrize(
    "names",
    [
        ["a) Đơn", "b) Sổ", "c) Thẻ", "d) Ảnh", "đ) Giấy", "e) Bản vẽ"],
        ["1. Đơn", "2. Sổ", "3. Thẻ"],
        ["(1) Đơn", "(2) Sổ", "(3) Thẻ"],
        ["(i) Đơn", "(ii) Sổ", "(iii) Thẻ", "(iv) Ảnh"],
        ["a) Đơn", "b) Sổ; c) Thẻ", "d) Ảnh"],
    ],
)
def test_jumbled_rows_go_back_to_the_order_they_are_counted_in(names):
    assert order(*reversed(names)) == names


@pytest.mark.parametrize(
    "names",
    [
        ["b) Sổ", "a) Đơn", "Thẻ"],
        ["c) Thẻ", "a) Đơn"],
        ["b) Sổ", "a) Đơn", "a) Thẻ"],
        ["2. Sổ", "a) Đơn"],
        ["- Sổ", "+ Đơn"],
    ],
)
def test_rows_in_doubt_stay_as_the_source_has_them(names):
    assert order(*names) == names
