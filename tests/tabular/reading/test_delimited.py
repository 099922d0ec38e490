from __future__ import annotations

import csv
import io
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from portal.errors import InvalidFile
from portal.tabular.reading import open_file
from portal.tabular.reading.grid import LONGEST_CELL
from portal.tabular.report import Report


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        ('a,b\n1,2\n3,"open\n5,6\n', 3, "never closed"),
        ('a,b\n"x\ny","open\n5,6\n', 3, "never closed"),
        ('a;b\n1;2\n3;"open\n5;6\n', 3, "never closed"),
        ('a,b\r\n1,2\r\n3,"open\r\n5,6\r\n', 3, "never closed"),
        ('a,b\n1,"x"y\n', 2, "goes on behind its closing quote"),
        ('a,b\n3,"open\n5,6\n7,"next"\n', 2, "goes on behind its closing quote"),
        ('a,b\n1,2\n"' + "x" * (LONGEST_CELL + 1) + '"\n', 3, "longer than 1000000 characters"),
        ("a,b\n" + "," * 20_000 + "\n", 2, "more than 20000 cells"),
    ],
)
def test_what_breaks_the_rules_is_refused_with_its_line(
    read: Callable[..., Any], content: str, line: int, reason: str
) -> None:
    with pytest.raises(InvalidFile, match=reason) as refused:
        read(content)
    assert refused.value.place
    assert refused.value.place.line == line


def test_ragged_and_blank_rows_are_given_as_they_are_with_their_lines(read: Callable[..., Any]) -> None:
    result = read('a,b\n\n"1\n2",3\n4\n5,6,7\n')
    assert result.tables[0] == [
        (1, ["a", "b"]),
        (2, []),
        (3, ["1\n2", "3"]),
        (5, ["4"]),
        (6, ["5", "6", "7"]),
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_any_line_end_ends_a_line(read: Callable[..., Any], line_end: str) -> None:
    result = read(line_end.join(["a,b", '1,"x"', "2,y", ""]))
    assert result.tables[0] == [(1, ["a", "b"]), (2, ["1", "x"]), (3, ["2", "y"])]


@pytest.mark.parametrize(
    ("content", "delimiter"),
    [
        ("a,b\n1,2\n", ","),
        ("\ufeffa;b\r\n1;2\r\n", ";"),
        ("a,b\r\n1,2\n", None),
        ("a,b\r1,2\r", None),
        ("a,'b'\n'1','2'\n", None),
        ('a, "b"\n1, "2"\n', None),
    ],
)
def test_text_that_others_can_read_faster_is_named(
    read: Callable[..., Any], content: str, delimiter: str | None
) -> None:
    text = read(content).grids[0].text
    assert (text and text.delimiter) == delimiter


CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n,;\t|\"' "),
    max_size=12,
)
TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=8)
)


@settings(max_examples=150, deadline=None)
@given(TABLES, st.sampled_from(",;\t|"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_any_table_comes_back_as_it_was_written(
    table: list[list[str]], delimiter: str, encoding: str
) -> None:
    table = [[unicodedata.normalize("NFC", cell) for cell in row] for row in table]
    assume(any(cell.strip("\n\ufeff") for row in table for cell in row))
    written = io.StringIO()
    header = [f"cột {n}" for n in range(len(table[0]))]
    csv.writer(written, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([header, *table])
    assert read_back(written.getvalue().encode(encoding)) == [header, *table]


def read_back(data: bytes) -> list[list[str | None]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bảng.csv"
        path.write_bytes(data)
        opened = open_file(path, path.name, Path(folder), Report())
        return [list(cells) for grid in opened.grids for _, cells in grid.rows]
