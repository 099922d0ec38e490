from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from portal.errors import InvalidFile, TooLarge
from portal.tabular.reading import archive

CSV = "a,b\n1,2\n"


def pack(**files: str | bytes) -> bytes:
    return pack_named(files)


def pack_named(files: dict[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in files.items():
            target.writestr(name, content)
    return packed.getvalue()


def test_each_file_is_a_table_named_by_it(read: Callable[..., Any]) -> None:
    result = read(pack_named({"2024/dân số.csv": CSV, "2024/": "", "b.json": '[{"x": 1}]'}), "x.zip")
    assert result.format == "zip"
    assert [grid.name for grid in result.grids] == ["2024/dân số", "b"]
    assert result.tables == [[(1, ["a", "b"]), (2, ["1", "2"])], [(1, ["1"])]]


def test_sheets_of_a_workbook_in_an_archive_have_the_names_of_both(read: Callable[..., Any]) -> None:
    book, content = openpyxl.Workbook(), io.BytesIO()
    book.create_sheet("Tờ 2").append(["x"])
    book.save(content)
    result = read(pack_named({"sổ.xlsx": content.getvalue()}), "x.zip")
    assert [grid.name for grid in result.grids] == ["sổ/Sheet", "sổ/Tờ 2"]
    assert result.rows == []
    assert [list(cells) for _, cells in result.tables[1]] == [["x"]]


def test_what_is_found_names_the_file(read: Callable[..., Any]) -> None:
    result = read(pack_named({"a.csv": CSV, "b.csv": "x,y\n1\0,2\n".encode("utf-16")}), "x.zip")
    assert [(each.kind.code, each.sheet) for each in result.report.kept] == [
        ("decoded", "b"),
        ("control-characters", "b"),
    ]


def test_files_beside_the_tables_are_reported_and_left_out(read: Callable[..., Any]) -> None:
    files: dict[str, str | bytes] = {
        "__MACOSX/._a.csv": "x",
        ".DS_Store": "x",
        "a.csv": CSV,
        "README.txt": "Số liệu do Sở cung cấp, xin ghi nguồn.\nMọi thắc mắc xin gửi về, cảm ơn.\nHết\n",
        "ghi chú.pdf": "%PDF-1.7",
        "LICENSE": "Ai cũng được dùng, miễn là ghi nguồn.\n",
        "bảng.txt": "x\ty\n1\t2\n",
        "trong.zip": pack(a=CSV),
        "văn bản.docx": pack_named({"word/document.xml": "<w/>"}),
    }
    result = read(pack_named(files), "x.zip")
    assert [grid.name for grid in result.grids] == ["a", "bảng"]
    assert [(each.kind.code, each.details["name"]) for each in result.report.kept] == [
        ("skipped-member", "README.txt"),
        ("skipped-member", "ghi chú.pdf"),
        ("skipped-member", "LICENSE"),
        ("nested-archive", "trong.zip"),
        ("nested-archive", "văn bản.docx"),
    ]


@pytest.mark.parametrize(
    "name", ["../../evil.csv", "/etc/evil.csv", "C:\\evil.csv", "a/../../evil.csv", "..\\evil.csv"]
)
def test_paths_in_an_archive_write_nothing_outside(
    read: Callable[..., Any], tmp_path: Path, name: str
) -> None:
    result = read(pack_named({name: CSV}), "x.zip")
    assert [grid.name for grid in result.grids] == ["evil"]
    assert result.found == ["unsafe-path"]
    assert {path.name for path in tmp_path.iterdir()} == {"received", "work"}
    assert {path.name for path in (tmp_path / "work").iterdir()} == {"member-0", "member-0.work"}


def test_a_table_that_cannot_be_read_is_refused_by_its_name_and_line(read: Callable[..., Any]) -> None:
    for content, line in ((CSV + '"3,4\n', 3), (b"", None), (b"%PDF-1.7", None)):
        with pytest.raises(InvalidFile) as refused:
            read(pack_named({"a.csv": CSV, "hỏng.csv": content}), "x.zip")
        assert refused.value.place
        assert (refused.value.place.file, refused.value.place.line) == ("hỏng", line)


def test_an_archive_without_a_table_is_refused(read: Callable[..., Any]) -> None:
    with pytest.raises(InvalidFile, match="holds no table"):
        read(pack_named({"a.pdf": "%PDF-1.7"}), "x.zip")


def test_a_bomb_is_stopped_while_it_unpacks(
    read: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "FREE_BYTES", 3_000_000)
    monkeypatch.setattr(archive, "MOST_RATIO", 2)
    with pytest.raises(TooLarge, match="unpacks to more"):
        read(pack_named({"a.csv": b"0" * 20_000_000}), "x.zip")
    assert (tmp_path / "work" / "member-0").stat().st_size <= archive.FREE_BYTES


def test_an_archive_that_lies_about_a_size_is_refused(read: Callable[..., Any]) -> None:
    honest = pack_named({"a.csv": CSV * 1_000})
    size = len(CSV * 1_000).to_bytes(4, "little")
    with pytest.raises(InvalidFile, match="broken"):
        read(honest.replace(size, (8).to_bytes(4, "little")), "x.zip")


def test_all_files_together_may_unpack_to_so_much(
    read: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "FREE_BYTES", 1_000)
    monkeypatch.setattr(archive, "MOST_RATIO", 1)
    content = pack(**{f"n{number}": "1,2\n" * 200 for number in range(9)})
    with pytest.raises(TooLarge, match="unpacks to more"):
        read(content, "x.zip")


def test_too_many_files_are_refused(read: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBERS", 2)
    with pytest.raises(TooLarge, match="more than 2 files"):
        read(pack(a=CSV, b=CSV, c=CSV), "x.zip")


def test_a_protected_file_is_refused(read: Callable[..., Any]) -> None:
    content = bytearray(pack_named({"a.csv": CSV}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(InvalidFile, match="password"):
        read(bytes(content), "x.zip")


def test_a_broken_archive_is_refused(read: Callable[..., Any]) -> None:
    whole = pack_named({"a.csv": CSV * 100})
    spoilt = bytearray(whole)
    spoilt[45] ^= 0xFF
    for broken in (whole[:-30], b"PK\x03\x04" + bytes(50), bytes(spoilt)):
        with pytest.raises(InvalidFile, match="broken"):
            read(broken, "x.zip")


def test_names_in_utf8_that_do_not_say_so_are_shown_right(read: Callable[..., Any]) -> None:
    content = pack_named({"dan so.csv": CSV}).replace(b"dan so", "dâ so".encode())
    assert [grid.name for grid in read(content, "x.zip").grids] == ["dâ so"]
