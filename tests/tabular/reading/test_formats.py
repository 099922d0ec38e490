from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from portal.errors import InvalidFile
from portal.tabular.reading import SOURCES, open_file
from portal.tabular.reading.text import pieces
from portal.tabular.report import Report


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "empty"),
        (bytes(range(256)) * 9, "not a text file"),
        (bytes(5000), "not a text file"),
        (b"%PDF-1.7\n...", "PDF"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"\xff\xd8\xff\xe0....", "picture"),
        (b"Rar!\x1a\x07....", "archive of a kind"),
        (b"\x1f\x8b\x08....", "archive of a kind"),
        (b"{\\rtf1\\ansi", "text document"),
        (b"SQLite format 3\0....", "database"),
        (b"<!DOCTYPE html>\n<table><tr>", "web page"),
        ("\ufeff\n<HTML><body>".encode("utf-16"), "web page"),
        (b'<?xml version="1.0"?>\n<html xmlns="x">', "web page"),
        (b'<?xml version="1.0"?>\n<Workbook>', "XML"),
    ],
)
def test_what_is_no_table_is_refused_with_what_it_is(
    read: Callable[..., Any], content: bytes, reason: str
) -> None:
    with pytest.raises(InvalidFile, match=reason):
        read(content)


@pytest.mark.parametrize(
    ("content", "name", "found"),
    [
        ("a,b\n1,2\n", "x.xlsx", "csv"),
        ("a\tb\n1\t2\n", "x.xls", "tsv"),
        ('[{"a": 1}]', "x.csv", "json"),
        ('{"a": 1}\n{"a": 2}\n', "x.json", "ndjson"),
        ('{"type": "Point", "coordinates": [1, 2]}', "x.csv", "geojson"),
    ],
)
def test_a_wrong_ending_is_reported_and_the_bytes_decide(
    read: Callable[..., Any], content: str, name: str, found: str
) -> None:
    result = read(content, name)
    assert (result.format, result.found) == (found, ["wrong-ending"])
    assert result.report.kept[0].details == {"ending": Path(name).suffix, "format": found.upper()}


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("a,b\n1,2\n", "x.csv"),
        ("a,b\n1,2\n", "x.txt"),
        ("a,b\n1,2\n", "số liệu 2024.quý 1"),
        ("a,b\n1,2\n", "x"),
        ("a\tb\n1\t2\n", "X.TSV"),
        ('{"a": 1}\n', "x.jsonl"),
        ("[mã],[tên]\n1,2\n", "x.csv"),
        ('{"type": "Point", "coordinates": [1, 2]}', "x.json"),
    ],
)
def test_a_fitting_ending_is_not_worth_a_word(read: Callable[..., Any], content: str, name: str) -> None:
    assert read(content, name).found == []


def test_the_table_of_a_lone_file_has_its_name(read: Callable[..., Any]) -> None:
    assert read("a,b\n1,2\n", "thư mục/dân số.csv").grids[0].name == "dân số"


def test_no_two_formats_share_a_name_or_a_media_type() -> None:
    names = [name for source in SOURCES for name in (source.name, *source.media_types)]
    assert len(names) == len(set(names))


def test_ten_thousand_columns_are_read(read: Callable[..., Any]) -> None:
    line = ",".join(f"c{n}" for n in range(10_000))
    assert [len(row) for row in read(f"{line}\n{line}\n").rows] == [10_000, 10_000]


def test_a_line_without_end_is_refused_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "dài.csv"
    with path.open("wb") as file:
        file.write(b"a,b\n" + b"x" * 1_000_000)
        for _ in range(50):
            file.write(b"y" * 1_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(InvalidFile, match="longer than 20000000 bytes") as refused:
            open_file(path, path.name, tmp_path, Report())
        assert tracemalloc.get_traced_memory()[1] < 3 * pieces.LONGEST_LINE
    finally:
        tracemalloc.stop()
    assert refused.value.place
    assert refused.value.place.line == 2


def test_the_limit_of_a_line_does_not_hit_long_files(
    read: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "LONGEST_LINE", 100)
    monkeypatch.setattr(pieces, "_BLOCK", 64)
    assert len(read("a,b\r\n" + "12345,ẩm ướt\r\n" * 500).rows) == 501
    with pytest.raises(InvalidFile, match="longer than 100 bytes") as refused:
        read("a,b\r\n1,2\r\n" + "x" * 500)
    assert refused.value.place
    assert refused.value.place.line == 3
