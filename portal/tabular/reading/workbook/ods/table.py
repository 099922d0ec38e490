"""The rows and cells of one ODS table; equal neighbours stand there once, with their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from portal.errors import InvalidFile, Place, TooLarge
from portal.tabular.reading.grid import Merge
from portal.tabular.reading.workbook.ods.styles import Styles
from portal.tabular.reading.workbook.ods.text import CellText
from portal.tabular.reading.workbook.ods.values import choose_text, read_value
from portal.tabular.reading.workbook.raw_sheet import (
    MOST_MERGES,
    MOST_ROWS,
    MOST_SHEET_COLUMNS,
    RawCell,
    RawRow,
    SheetFindings,
)
from portal.tabular.report import kinds

MOST_REPEATED: Final = 20_000_000
"""Cells that a table may hold by repeating others."""

_CELLS: Final = ("table:table-cell", "table:covered-table-cell")
_ERRORS: Final = ("#", "Err:")


class Table:
    """One table being read: `end` returns the rows that have ended."""

    def __init__(self, styles: Styles, findings: SheetFindings, merges: list[Merge]) -> None:
        self._styles = styles
        self._findings = findings
        self._merges = merges
        self._column_styles: list[str] = []
        self._number = 1
        self._row: dict[str, str] = {}
        self._cells: list[RawCell] = []
        self._column = 0
        self._cell: dict[str, str] = {}
        self._text: CellText | None = None
        self._repeated = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note that an element inside the table begins."""
        if self._text is not None:
            self._text.start(name, attributes)
        elif name in _CELLS:
            self._cell, self._text = attributes, CellText(self._styles.find_text_font)
        elif name == "table:table-row":
            self._row, self._cells, self._column = attributes, [], 0
        elif name == "table:table-column":
            self._add_columns(attributes)

    def data(self, text: str) -> None:
        """Note text inside the table."""
        if self._text is not None:
            self._text.data(text)

    def end(self, name: str) -> Iterable[RawRow]:
        """Note that an element inside the table ends."""
        if self._text is not None and self._text.is_open:
            self._text.end()
        elif self._text is not None:
            self._end_cell(self._text)
            self._text = None
        elif name == "table:table-row":
            return self._end_row()
        return ()

    def _add_columns(self, attributes: dict[str, str]) -> None:
        room = MOST_SHEET_COLUMNS - len(self._column_styles)
        count = min(_count(attributes, "table:number-columns-repeated"), room)
        self._column_styles += [attributes.get("table:default-cell-style-name", "")] * count

    def _end_row(self) -> Iterator[RawRow]:
        first, self._number = self._number, self._number + _count(self._row, "table:number-rows-repeated")
        if not self._cells:
            return
        if self._number > MOST_ROWS + 1:
            raise TooLarge("A sheet has more than {limit} rows.", limit=MOST_ROWS)
        self._note_repeats((self._number - first - 1) * len(self._cells))
        for number in range(first, self._number):
            yield number, list(self._cells)

    def _end_cell(self, text: CellText) -> None:
        count = _count(self._cell, "table:number-columns-repeated")
        value = self._read_value(text)
        self._add_merge()
        if value is not None:
            if self._column + count > MOST_SHEET_COLUMNS:
                raise TooLarge("A sheet has more than {limit} columns.", limit=MOST_SHEET_COLUMNS)
            self._note_repeats(count - 1)
            self._cells += [None] * (self._column - len(self._cells)) + [value] * count
        self._column += count

    def _read_value(self, text: CellText) -> RawCell:
        cell, style = self._cell, self._find_style()
        shown = choose_text(text.runs, self._styles.find_cell_font(style))
        kind = cell.get("office:value-type", "")
        is_formula = "table:formula" in cell
        if cell.get("calcext:value-type") == "error" or (is_formula and _is_error(shown)):
            self._findings.add(kinds.CELL_ERROR, self._number, self._column, error=shown)
            return None
        if is_formula and not kind:
            self._findings.add(kinds.FORMULA, self._number, self._column)
            return None
        try:
            value = read_value(kind, cell, self._styles.find_form(style))
        except ValueError as error:
            place = Place(line=self._number)
            raise InvalidFile(
                "The workbook is broken: a cell is not of the type it says.", place=place
            ) from error
        return shown if value is None else value

    def _find_style(self) -> str:
        """Return the style of the cell, else that of its row, else that of its column."""
        of_row = self._cell.get("table:style-name") or self._row.get("table:default-cell-style-name")
        of_column = self._column_styles[self._column : self._column + 1]
        return of_row or "".join(of_column)

    def _add_merge(self) -> None:
        right = _count(self._cell, "table:number-columns-spanned") - 1
        down = _count(self._cell, "table:number-rows-spanned") - 1
        if (right or down) and len(self._merges) < MOST_MERGES:
            top, left = self._number - 1, self._column
            self._merges.append(Merge(top, left, top + down, left + right))

    def _note_repeats(self, cells: int) -> None:
        self._repeated += cells
        if self._repeated > MOST_REPEATED:
            raise TooLarge("A sheet repeats cells more than {limit} times.", limit=MOST_REPEATED)


def _count(attributes: dict[str, str], name: str) -> int:
    number = attributes.get(name, "1")
    return int(number) if number.isdecimal() and 0 < len(number) < 10 and int(number) else 1


def _is_error(shown: RawCell) -> bool:
    return isinstance(shown, str) and shown.startswith(_ERRORS)
