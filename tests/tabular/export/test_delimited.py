from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from portal.tabular import Table

Write = Callable[..., bytes]
Keep = Callable[..., Table]
CELLS = {
    "tên": ("VARCHAR", ['một, "hai"', "hai\ndòng", None, "ba\tbốn"]),
    "số": ("BIGINT", [1, None, -3, 0]),
    "tiền": ("DECIMAL(18, 3)", ["1.500", "100", "0.125", "-20.000"]),
    "đúng": ("BOOLEAN", [True, False, None, None]),
    "ngày": ("DATE", [date(2025, 7, 1), None, date(2024, 2, 29), None]),
    "lúc": ("TIMESTAMP", [datetime(2025, 7, 1, 8, 30), datetime(2025, 7, 1, 8, 30, 0, 500_000), None, None]),
}


def test_csv_follows_rfc_4180(keep: Keep, write: Write) -> None:
    assert write(keep(CELLS), "csv").decode() == (
        "tên,số,tiền,đúng,ngày,lúc\r\n"
        '"một, ""hai""",1,1.5,true,2025-07-01,2025-07-01T08:30:00\r\n'
        '"hai\ndòng",,100,false,,2025-07-01T08:30:00.5\r\n'
        ",-3,0.125,,2024-02-29,\r\n"
        "ba\tbốn,0,-20,,,\r\n"
    )


def test_tsv_has_tabs_for_commas(keep: Keep, write: Write) -> None:
    lines = write(keep(CELLS), "tsv").decode().split("\r\n")
    assert lines[0] == "tên\tsố\ttiền\tđúng\tngày\tlúc"
    assert lines[-2] == '"ba\tbốn"\t0\t-20\t\t\t'


def test_a_whole_number_kept_as_a_decimal_keeps_its_zeros(keep: Keep, write: Write) -> None:
    assert write(keep({"n": ("DECIMAL(18, 0)", ["100", "0", "-20"])}), "csv") == b"n\r\n100\r\n0\r\n-20\r\n"


def test_a_single_column_keeps_its_empty_cells(keep: Keep, write: Write) -> None:
    assert write(keep({"a": ("VARCHAR", [None, "x"])}), "csv") == b'a\r\n""\r\nx\r\n'


def test_csv_for_excel_begins_with_a_byte_order_mark(keep: Keep, write: Write) -> None:
    assert write(keep({"đ": ("VARCHAR", ["ư"])}), "excel") == "\ufeffđ\r\nư\r\n".encode()


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+84 912 345", "'+84 912 345"),
        ("-1+cmd", "'-1+cmd"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", '"\'\r=1"'),
        ("＝1+1", "'＝1+1"),
        ('=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'),
        ("-5", "-5"),
        ("-0.25", "-0.25"),
        ("- không có -", "'- không có -"),
        ("a=b", "a=b"),
        ("'=1", "'=1"),
    ],
)
def test_a_text_cannot_act_as_a_formula_in_excel(keep: Keep, write: Write, cell: str, written: str) -> None:
    content = write(keep({"=a": ("VARCHAR", [cell]), "n": ("BIGINT", [-5])}), "excel").decode("utf-8-sig")
    assert content == f"'=a,n\r\n{written},-5\r\n"
