"""Workbooks that are broken, protected, or made to do harm."""

from __future__ import annotations

import random
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from xlrd.compdoc import SIGNATURE

from portal.errors import InvalidFile, TooLarge
from portal.tabular.reading.workbook import archive
from portal.tabular.reading.workbook.raw_sheet import index_column, name_column

Read = Callable[..., Any]
Pack = Callable[..., Any]
TURNS = 60


def _harm(content: bytes, chance: random.Random) -> bytes:
    """Cut a file off, or change some of its bytes."""
    if chance.random() < 0.3:
        return content[: chance.randrange(len(content))]
    changed = bytearray(content)
    for _ in range(chance.choice((1, 5, 50))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _read_harmed(read: Read, source: Path, target: Path) -> None:
    chance = random.Random(4)
    for _ in range(TURNS):
        target.write_bytes(_harm(source.read_bytes(), chance))
        try:
            for grid in read(target).grids:
                list(grid.rows)
        except (InvalidFile, TooLarge):
            continue


@pytest.mark.parametrize("name", ["tcvn3-2005-2005_04_14_084750", "vni-2006-Mau21_CKTC_NSH-1"])
def test_a_harmed_xls_is_refused_or_read(name: str, shared: Path, read: Read, tmp_path: Path) -> None:
    _read_harmed(read, shared / "opendata" / "legacy_xls" / f"{name}.xls", tmp_path / "harmed")


def test_a_harmed_xlsx_is_refused_or_read(read: Read, pack: Pack, tmp_path: Path) -> None:
    _read_harmed(
        read, pack('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', "<si><t>x</t></si>"), tmp_path / "harmed"
    )


def test_a_harmed_ods_is_refused_or_read(read: Read, pack_ods: Pack, tmp_path: Path) -> None:
    table = "<table:table><table:table-row><table:table-cell/></table:table-row></table:table>"
    _read_harmed(read, pack_ods(table), tmp_path / "harmed")


@pytest.mark.parametrize(
    "rows",
    [
        "<row>",
        '<row r="2"/><row r="1"/>',
        '<row r="1048577"/>',
        '<row><c r="XFE1"><v>1</v></c></row>',
        '<row><c r="Đ1"><v>1</v></c></row>',
        "<row><c><v>x</v></c></row>",
        '<row><c t="s"><v>7</v></c></row>',
        '<row><c t="s"><v>-1</v></c></row>',
        '<row><c t="d"><v>hôm nay</v></c></row>',
        "<a>" * 1000 + "</a>" * 1000,
        "<row><c><is>" + "<a>" * 1000 + "</a>" * 1000 + "</is></c></row>",
    ],
)
def test_a_sheet_that_breaks_its_format_is_refused(read: Read, pack: Pack, rows: str) -> None:
    with pytest.raises(InvalidFile, match="broken"):
        read(pack(rows))


def test_entities_are_never_followed(read: Read, pack: Pack) -> None:
    head = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(InvalidFile, match="document type"):
        read(pack("<row><c t='str'><v>&e;</v></c></row>", head=head))


def test_an_attribute_without_end_is_refused(read: Read, pack: Pack) -> None:
    with pytest.raises(InvalidFile, match="never ends"):
        read(pack(f'<row spans="{"1" * 5_000_000}"/>'))


def test_a_cell_without_end_is_refused(read: Read, pack: Pack) -> None:
    with pytest.raises(TooLarge, match="characters"):
        read(pack(f"<row><c t='inlineStr'><is><t>{'x' * 2_000_000}</t></is></c></row>"))


def test_a_workbook_that_swells_is_refused_before_it_does(
    read: Read, pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_SMALL", 1_000_000)
    path = pack(" " * 20_000_000)
    tracemalloc.start()
    with pytest.raises(TooLarge, match="unpack"):
        read(path)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_one_cell_in_the_last_corner_takes_no_memory(read: Read) -> None:
    book = Workbook()
    book.active["XFD1048576"] = "x"
    tracemalloc.start()
    rows = iter(read(book).grids[0].rows)
    assert next(rows) == (1, ())
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"PK\x03\x04", b"not a workbook", SIGNATURE, SIGNATURE * 100]
)
def test_what_is_no_workbook_is_refused(read: Read, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(InvalidFile, match="broken"):
        read(path)


def test_a_protected_xlsx_says_so(read: Read, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(SIGNATURE + bytes(504) + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(InvalidFile, match="password"):
        read(path)


def test_a_binary_workbook_is_told_what_to_do(read: Read, tmp_path: Path) -> None:
    link = '<Relationships><Relationship Type="a/officeDocument" Target="xl/workbook.bin"/></Relationships>'
    path = tmp_path / "book.xlsb"
    with ZipFile(path, "w") as packed:
        packed.writestr("_rels/.rels", link)
    with pytest.raises(InvalidFile, match="Save it as XLSX"):
        read(path)


def test_columns_are_named_as_sheets_name_them() -> None:
    names = ["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"]
    assert [name_column(index) for index in (0, 25, 26, 51, 701, 702, 16383)] == names
    assert all(name_column(index_column(name)) == name for name in names)
