"""XLS of Excel 2 to 2003, by xlrd: fonts, formats and merged cells with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

import xlrd
from xlrd.book import Book
from xlrd.sheet import Sheet

from portal.tabular.reading.grid import Merge
from portal.tabular.reading.workbook.legacy_name import restore_name
from portal.tabular.reading.workbook.legacy_text import find_font_charset
from portal.tabular.reading.workbook.moments import Calendar
from portal.tabular.reading.workbook.native import write_native, write_truth
from portal.tabular.reading.workbook.number_format import GENERAL, NumberFormat, read_format
from portal.tabular.reading.workbook.raw_sheet import (
    MOST_MERGES,
    RawCell,
    RawRow,
    RawSheet,
    Runs,
    SheetFindings,
)
from portal.tabular.report import Report, kinds


def read_xls(path: Path, report: Report) -> Iterator[RawSheet]:
    """Yield the worksheets in order, hidden ones too; only one is in memory at a time."""
    with xlrd.open_workbook(
        path, logfile=StringIO(), formatting_info=True, on_demand=True, ragged_rows=True
    ) as book:
        styles = _Styles(book)
        for number in range(book.nsheets):
            sheet = book.sheet_by_index(number)
            findings = SheetFindings(report, restore_name(sheet.name))
            rows = _read_rows(sheet, styles, findings)
            yield RawSheet(findings.sheet, rows, sheet.visibility != 0, _list_merges(sheet))
            book.unload_sheet(number)


class _Styles:
    """What the styles of a workbook say of its cells: number format and font by style, font by number."""

    def __init__(self, book: Book) -> None:
        self.calendar = Calendar.SINCE_1904 if book.datemode else Calendar.SINCE_1900
        self.fonts: list[str] = [font.name for font in book.font_list]
        self.forms: list[NumberFormat] = [_find_form(book, style.format_key) for style in book.xf_list]
        self.font_numbers: list[int] = [style.font_index for style in book.xf_list]


def _find_form(book: Book, key: int) -> NumberFormat:
    known = book.format_map.get(key)
    return read_format(known.format_str) if known else GENERAL


def _list_merges(sheet: Sheet) -> list[Merge]:
    ranges = sheet.merged_cells[:MOST_MERGES]
    return [Merge(top, left, bottom - 1, right - 1) for top, bottom, left, right in ranges]


def _read_rows(sheet: Sheet, styles: _Styles, findings: SheetFindings) -> Iterator[RawRow]:
    for row in range(sheet.nrows):
        values: Sequence[str | float | int] = sheet.row_values(row)
        cells = [
            _read_cell(sheet, styles, findings, (row, column), kind, values[column])
            for column, kind in enumerate(sheet.row_types(row))
        ]
        yield row + 1, cells


def _read_cell(
    sheet: Sheet,
    styles: _Styles,
    findings: SheetFindings,
    place: tuple[int, int],
    kind: int,
    value: str | float | int,
) -> RawCell:
    if isinstance(value, str):
        return _read_text(sheet, styles, place, value) if value else None
    if kind == xlrd.XL_CELL_ERROR:
        error = xlrd.error_text_from_code.get(int(value), str(value))
        findings.add(kinds.CELL_ERROR, place[0] + 1, place[1], error=error)
        return None
    if kind == xlrd.XL_CELL_BOOLEAN:
        return write_truth(bool(value))
    form = styles.forms[sheet.cell_xf_index(*place)]
    return write_native(value, form, styles.calendar)


def _read_text(sheet: Sheet, styles: _Styles, place: tuple[int, int], text: str) -> RawCell:
    """Return the text, or its runs if one of them is written for a legacy font."""
    starts = [(0, styles.font_numbers[sheet.cell_xf_index(*place)])]
    starts += sheet.rich_text_runlist_map.get(place, [])
    ends = [start for start, _ in starts[1:]] + [len(text)]
    runs: Runs = [
        [text[start:end], styles.fonts[font]]
        for (start, font), end in zip(starts, ends, strict=True)
        if start < end
    ]
    return runs if any(find_font_charset(font) for _, font in runs) else text
