from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.errors import InvalidFile, TooLarge
from portal.importers.national_records import source
from portal.importers.national_records.source import count_items, read_items


def read(path: Path) -> list[tuple[str, object, str]]:
    return [(str(item.place).removeprefix(str(path)), item.values, item.fault) for item in read_items(path)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "records"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_lines_are_records_and_blank_ones_are_none(file: Path, mark: bytes, end: bytes) -> None:
    file.write_bytes(mark + end.join([b'{"a": 1}', b"", b"  ", b'{"a": 2}']))
    assert read(file) == [(":1", {"a": 1}, ""), (":4", {"a": 2}, "")]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf", b"\n "])
def test_an_array_is_read_record_by_record(file: Path, mark: bytes) -> None:
    file.write_bytes(mark + b'[{"a": 1},\n 3]\n')
    assert read(file) == [(" [1]", {"a": 1}, ""), (" [2]", 3, "")]
    assert count_items(file) == 0


@pytest.mark.parametrize(
    "line", [b'{"a": 1', b'{"a": "\xff"}', b'{"a": "\\ud800"}', b"[" * 5000, b"NaN", b"\x00"]
)
def test_a_line_that_is_not_json_is_told_and_the_rest_goes_on(file: Path, line: bytes) -> None:
    file.write_bytes(b'{"a": 1}\n' + line + b'\n{"a": 2}\n')
    first, bad, last = read(file)
    assert (first[0], bad[0], last[0]) == (":1", ":2", ":3")
    assert "not JSON" in bad[2]
    assert last[1] == {"a": 2}


@pytest.mark.parametrize("longer", [0, 1, 7, 8, 9, 100])
def test_a_giant_line_is_refused_without_being_held(
    file: Path, monkeypatch: pytest.MonkeyPatch, longer: int
) -> None:
    monkeypatch.setattr(source, "LONGEST_LINE", 8)
    file.write_bytes(b'{"a": 1}'[:8] + b" " * longer + b"\n{}\n")
    first, last = read(file)
    assert bool(first[2]) == (longer > 0)
    assert last == (":2", {}, "")


def test_an_array_that_is_cut_off_or_giant_is_refused_as_a_whole(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_bytes(b'[{"a": 1},\n {"a"')
    with pytest.raises(InvalidFile, match="not JSON"):
        read(file)
    monkeypatch.setattr(source, "LARGEST_ARRAY", 8)
    with pytest.raises(TooLarge, match="8 bytes"):
        read(file)


def test_lines_are_counted_for_the_bar(file: Path) -> None:
    file.write_bytes(b"{}\n" * 3)
    assert count_items(file) == 3


@given(st.binary(max_size=200))
def test_whatever_is_in_a_file_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(content)
    try:
        assert all(item.fault or item.values is not source for item in read_items(path))
    except InvalidFile:
        assert content.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"[")
