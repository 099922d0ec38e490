from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from portal.errors import InvalidFile
from portal.tabular import RowQuery, Table, fetch_page
from portal.tabular.sheet import LONGEST_CELL


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"", 1, "must name the columns"),
        (b"\n\n", 1, "must name the columns"),
        (b"1,2\n3,4\n", 1, "must name the columns"),
        (b"a,b\n1,2\n3\n", 3, "1 cells; the first row names 2"),
        (b"a,b\n1,2,3\n", 2, "3 cells"),
        (b'a,b\n"x\ny",2\n3\n', 4, "1 cells"),
        (b'a,b\n1,2\n3,"open\n5,6\n', 3, "never closed"),
        (b'a,b\n1,"x"y\n', 2, "rules of CSV"),
        (b'a\n"' + b"x" * (LONGEST_CELL + 1) + b'"\n', 2, "longer than 1000000 characters"),
        ("a,b\n1,2\nxã,3\n".encode("utf-16"), 1, "no text has"),
        (b"a,b\n1,2\n\xe0 la,3\n", 3, "not UTF-8"),
        (b"PK\x03\x04\x00\x00", 1, "not a text file"),
        (b"<!DOCTYPE html>\n<html></html>", 1, "web page"),
        (b"\xef\xbb\xbf  <html><body>", 1, "web page"),
    ],
)
def test_a_file_that_is_not_csv_is_refused_with_line_and_reason(
    take_in: Callable[..., Table], tmp_path: Path, content: bytes, line: int, reason: str
) -> None:
    with pytest.raises(InvalidFile, match=reason) as refused:
        take_in(content)
    assert refused.value.place
    assert refused.value.place.line == line
    assert [path.name for path in tmp_path.iterdir()] == ["source.csv"]


@pytest.mark.parametrize(
    ("content", "source_format"),
    [
        ("\ufeffxã,số dân\nMỹ Hòa,10\n", "csv"),
        ("xã,số dân\r\nMỹ Hòa,10", "csv"),
        ("\n\nxã,số dân\n\nMỹ Hòa,10\n\n", "csv"),
        ('"xã","số dân"\n"Mỹ Hòa","10"\n', "csv"),
        ("xã\tsố dân\nMỹ Hòa\t10\n", "tsv"),
    ],
)
def test_the_ways_to_write_one_table_give_the_same(
    take_in: Callable[..., Table], content: str, source_format: str
) -> None:
    table = take_in(content, source_format)
    assert [column.name for column in table.columns] == ["xã", "số dân"]
    assert fetch_page(table, RowQuery()).rows == [("Mỹ Hòa", 10)]


def test_a_table_without_rows_is_a_table(take_in: Callable[..., Table]) -> None:
    table = take_in("a,b\n")
    assert table.row_count == 0
    assert fetch_page(table, RowQuery()).end_cursor is None
