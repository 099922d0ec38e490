"""One worksheet as rows (ECMA-376 part 1, 18.3); cells and rows may leave out where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Final

from portal.errors import InvalidFile, Place, TooLarge
from portal.tabular.reading.grid import LONGEST_CELL
from portal.tabular.reading.workbook.markup import LocalNames, Nesting, parse
from portal.tabular.reading.workbook.raw_sheet import MOST_ROWS, RawCell, RawRow, RawSheet, SheetFindings
from portal.tabular.reading.workbook.xlsx.references import ColumnIndexes, Merges
from portal.tabular.reading.workbook.xlsx.rich_text import RichText
from portal.tabular.reading.workbook.xlsx.values import Values
from portal.tabular.report import kinds

_DIGITS: Final = "0123456789"


def read_sheet(stream: IO[bytes], values: Values, findings: SheetFindings, *, hidden: bool) -> RawSheet:
    """Return a sheet whose rows are read from `stream` as they are asked for."""
    cells = _Cells(values, findings)
    return RawSheet(findings.sheet, _read_rows(stream, cells), hidden, cells.merges.found)


def _read_rows(stream: IO[bytes], cells: _Cells) -> Iterator[RawRow]:
    for _ in parse(stream, cells):
        yield from cells.done
        cells.done.clear()


class _Cells:
    """Collects rows as they end. The path of a cell is short on purpose: sheets have millions."""

    def __init__(self, values: Values, findings: SheetFindings) -> None:
        self.done: list[RawRow] = []
        self.merges = Merges()
        self._values = values
        self._findings = findings
        self._names = LocalNames()
        self._columns = ColumnIndexes()
        self._nesting = Nesting()
        self._number = 0
        self._row: list[RawCell] | None = None
        self._cell: dict[str, str] | None = None
        self._formula = False
        self._value = ""
        self._pieces: list[str] | None = None
        self._inline: RichText | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = self._names[name]
        if self._cell is not None:
            if name == "v" and self._pieces is None:
                self._pieces = []
            else:
                self._start_inside(name, attributes)
        elif name == "c" and self._row is not None:
            self._cell = attributes
        elif name == "row" and self._row is None:
            self._start_row(attributes)
        else:
            self._nesting.enter()
            if name == "mergeCell":
                self.merges.add(attributes.get("ref", ""))

    def data(self, text: str) -> None:
        if self._pieces is not None:
            self._pieces.append(text)
            if len(self._pieces) > LONGEST_CELL or len(text) > LONGEST_CELL:
                raise TooLarge("A cell holds more than {limit} characters.", limit=LONGEST_CELL)
        elif self._inline is not None:
            self._inline.data(text)

    def end(self, name: str) -> None:
        name = self._names[name]
        if name == "v" and self._pieces is not None:
            self._value = "".join(self._pieces)
            self._pieces = None
        elif name == "c" and self._cell is not None and self._row is not None:
            self._end_cell(self._cell, self._row)
        elif name == "row" and self._row is not None:
            self.done.append((self._number, self._row))
            self._row = None
        else:
            self._nesting.leave()
            if self._inline is not None:
                self._inline.end(name)

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        following = int(number) if number.isdecimal() else self._number + 1
        if not self._number < following <= MOST_ROWS:
            raise InvalidFile(
                "The workbook is broken: its rows are out of order.", place=Place(line=following)
            )
        self._number, self._row = following, []

    def _start_inside(self, name: str, attributes: dict[str, str]) -> None:
        self._nesting.enter()
        if name == "is":
            self._inline = RichText()
        elif name == "f":
            self._formula = True
        elif self._inline is not None:
            self._inline.start(name, attributes)

    def _end_cell(self, cell: dict[str, str], row: list[RawCell]) -> None:
        reference = cell.get("r")
        column = len(row) if reference is None else self._columns[reference.rstrip(_DIGITS)]
        if column > len(row):
            row.extend([None] * (column - len(row)))
        row[column : column + 1] = [self._read_value(cell, column)]
        self._cell = self._inline = None
        self._value, self._formula = "", False

    def _read_value(self, cell: dict[str, str], column: int) -> RawCell:
        kind = cell.get("t", "n")
        if self._value and kind != "e":
            return self._convert(kind, cell.get("s", "0"))
        if self._inline is not None:
            return self._values.join_runs(self._inline.take(), cell.get("s", "0"))
        if kind == "e":
            self._findings.add(kinds.CELL_ERROR, self._number, column, error=self._value)
        elif self._formula and kind != "str":
            self._findings.add(kinds.FORMULA, self._number, column)
        return None

    def _convert(self, kind: str, style: str) -> RawCell:
        try:
            return self._values.read(kind, self._value, style)
        except (ValueError, OverflowError) as error:
            place = Place(line=self._number)
            raise InvalidFile(
                "The workbook is broken: a cell is not of the type it says.", place=place
            ) from error
