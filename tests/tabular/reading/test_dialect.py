from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("a,b\n1,2\n", ["1", "2"]),
        ("a;b\n1;2\n", ["1", "2"]),
        ("a\tb\n1\t2\n", ["1", "2"]),
        ("a|b\n1|2\n", ["1", "2"]),
        ("a^b^c\n1^2^3\n", ["1", "2", "3"]),
        ("Xã;Diện tích\nA;1,5\nB;2,5\n", ["A", "1,5"]),
        ("Xã;Diện tích, ha\nA;1,5\nB;2,5\n", ["A", "1,5"]),
        ("Xã;Thu;Chi\nA;1.234,5;2,5\nB;2.000,5;3,5\n", ["A", "1.234,5", "2,5"]),
        (
            "Xã\tGiờ\tNơi\nA\t08:30\tMỹ Hòa, An Giang\nB\t09:30\tÔ Môn, Cần Thơ\n",
            ["A", "08:30", "Mỹ Hòa, An Giang"],
        ),
        ('a,b\n"x;y;z",2\n"p;q;r",3\n', ["x;y;z", "2"]),
        ("a,b\n'x,1','2'\n'y,2','3'\n", ["x,1", "2"]),
        ("tên,buôn\nH'Mông,Y' Bih\nK'Ho,Ea H'leo\n", ["H'Mông", "Y' Bih"]),
        ('a, b\n"x, y", 2\n"z", "3"\n', ["x, y", "2"]),
        ("họ tên\nNguyễn Văn A; Trần B\nLê C\nĐỗ D\nHồ E\n", ["Nguyễn Văn A; Trần B"]),
        ("giờ\n08:30\n09:15\n", ["08:30"]),
    ],
)
def test_the_delimiter_is_the_one_that_most_rows_agree_on(
    read: Callable[..., Any], text: str, row: list[str]
) -> None:
    assert read(text).rows[1] == row


def test_title_rows_and_ragged_rows_do_not_hide_the_delimiter(read: Callable[..., Any]) -> None:
    title = "UBND TỈNH, SỞ TÀI CHÍNH\nBÁO CÁO THU, CHI\n\n(đơn vị: triệu đồng)\n"
    rows = "".join(f"Xã {n};{n},5;{n * 3},25\n" for n in range(40))
    result = read(f"{title}Xã;Thu;Chi\n{rows}ghi chú\nTổng;1\n")
    assert result.rows[4:6] == [["Xã", "Thu", "Chi"], ["Xã 0", "0,5", "0,25"]]
    assert result.rows[2] == []
    assert result.tables[0][4][0] == 5


def test_a_first_line_may_say_the_delimiter_as_excel_does(read: Callable[..., Any]) -> None:
    result = read("sep=;\r\na,b;c\r\n1,2;3\r\n")
    assert result.tables[0] == [(2, ["a,b", "c"]), (3, ["1,2", "3"])]
    assert result.grids[0].text is None


def test_one_very_wide_row_is_enough_to_tell(read: Callable[..., Any]) -> None:
    names, cells = (";".join(f"{word} {n}, x" for n in range(9_999)) for word in ("cột số", "giá trị"))
    assert len(read(f"{names}\n{cells}\n").rows[1]) == 9_999
