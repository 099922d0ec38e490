"""The first look at the rows of a sheet: cleaned where they are Unicode, watched for what may not be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from portal.tabular.reading.workbook.cell_text import clean_cell
from portal.tabular.reading.workbook.legacy_evidence import looks_foreign
from portal.tabular.reading.workbook.raw_sheet import RawCell, RawRow, SheetFindings


@dataclass(slots=True)
class Tidying:
    """Cleans rows; afterwards `suspicious` says whether some text may be in a legacy charset."""

    findings: SheetFindings
    suspicious: bool = False

    def tidy(self, rows: Iterable[RawRow]) -> Iterator[RawRow]:
        """Yield the rows that hold something, their texts clean; what is suspicious stays as it is."""
        for number, cells in rows:
            for column, cell in enumerate(cells):
                if cell is None or (type(cell) is str and cell.isascii() and cell.isprintable()):
                    continue
                cells[column] = self._tidy_cell(cell, number, column)
            while cells and not cells[-1]:
                cells.pop()
            if cells:
                yield number, cells

    def _tidy_cell(self, cell: RawCell, row: int, column: int) -> RawCell:
        if not isinstance(cell, str) or looks_foreign(cell):
            self.suspicious = True
            return cell
        return clean_cell(cell, row, column, self.findings)
