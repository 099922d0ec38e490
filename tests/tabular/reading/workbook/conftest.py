from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from portal.tabular.reading.grid import Cell, Grid
from portal.tabular.reading.workbook import read_workbook
from portal.tabular.report import Finding, Report

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(frozen=True)
class Book:
    """What came out of a workbook."""

    grids: tuple[Grid, ...]
    report: Report

    @property
    def numbered(self) -> list[tuple[int, Sequence[Cell]]]:
        return list(self.grids[0].rows)

    @property
    def rows(self) -> list[list[Cell]]:
        return [list(cells) for _, cells in self.grids[0].rows]

    @property
    def cell(self) -> Cell:
        return self.rows[0][0]

    @property
    def found(self) -> dict[str, Finding]:
        return {finding.kind.code: finding for finding in self.report.kept}


@pytest.fixture
def read(tmp_path: Path) -> Callable[[Path | Workbook], Book]:
    """Read a workbook, of openpyxl or in a file."""

    def read_book(source: Path | Workbook) -> Book:
        path = tmp_path / "book"
        if isinstance(source, Workbook):
            source.save(path)
        report = Report()
        return Book(read_workbook(path if isinstance(source, Workbook) else source, tmp_path, report), report)

    return read_book


@pytest.fixture
def pack(tmp_path: Path) -> Callable[..., Path]:
    """Pack an XLSX by hand: the XML inside its sheet, its shared strings and its styles."""

    def pack_xlsx(rows: str, strings: str = "", styles: str = "", head: str = "") -> Path:
        links = (
            ("a", "worksheet", "sheet.xml"),
            ("b", "sharedStrings", "strings.xml"),
            ("c", "styles", "styles.xml"),
        )
        parts = {
            "_rels/.rels": _relate(("r", "officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels": _relate(*links),
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="Bảng" sheetId="1" r:id="a"/></sheets></workbook>',
            "xl/sheet.xml": f'{head}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>',
            "xl/strings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
            "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>',
        }
        return write_zip(tmp_path / "packed.xlsx", parts)

    return pack_xlsx


@pytest.fixture
def pack_ods(tmp_path: Path) -> Callable[..., Path]:
    """Pack an ODS by hand: the XML of its tables and of its styles, and other parts."""

    def pack(tables: str, styles: str = "", **others: str) -> Path:
        prefixes = ["office", "style", "text", "table", "fo", "number", "calcext", "svg", "draw"]
        spaces = " ".join(f'xmlns:{prefix}="urn:{prefix}"' for prefix in prefixes)
        content = (
            f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
            "</office:document-content>"
        )
        return write_zip(tmp_path / "packed.ods", {"content.xml": content, **others})

    return pack


def write_zip(path: Path, parts: dict[str, str]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def _relate(*links: tuple[str, str, str]) -> str:
    each = (f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{to}"/>' for name, kind, to in links)
    return f'<Relationships xmlns="{PACKAGE}">{"".join(each)}</Relationships>'
