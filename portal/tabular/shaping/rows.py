"""The rows of a table without what is no row of it: empty ones, the header once more, notes below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from portal.tabular.reading.grid import Cell, Row
from portal.tabular.report import Report, kinds
from portal.tabular.shaping.cells import count_filled, has_figures

_NOTE: Final = re.compile(
    r"\s*(?:\(?\*+\)?|ghi chú|nguồn|chú thích|lưu ý|chú ý|người lập|nơi nhận|đơn vị lập|notes?\b|sources?\b)",
    re.IGNORECASE,
)
_LONG: Final = 80
_MOST_NOTES: Final = 200
_SPARSE: Final = 0.35
_SAME: Final = 0.6


@dataclass
class RowFilter:
    """Lets the rows of one table through; `notes` and `width` are whole once all have passed.

    In a counted grid a row with another count of cells than the header's is a fault. Elsewhere a
    longer row widens the table.
    """

    width: int
    header: Sequence[Cell]
    is_counted: bool
    report: Report
    sheet: str | None
    notes: list[str] = field(default_factory=list)
    _empty: int = 0

    def keep(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield the rows of the table; those that may be notes wait until a full row follows."""
        waiting: list[Row] = []
        after_empty = False
        for line, cells in rows:
            filled = count_filled(cells)
            if not filled:
                self._empty += 1
                after_empty = True
            elif self._repeats_header(cells):
                self.report.add(kinds.REPEATED_HEADER, sheet=self.sheet, row=line)
            elif (
                self._may_be_note(cells, filled, after_empty or bool(waiting)) and len(waiting) < _MOST_NOTES
            ):
                waiting.append((line, cells))
            else:
                yield from map(self._fit, waiting)
                yield self._fit((line, cells))
                waiting, after_empty = [], False
        self._report(waiting)

    def _may_be_note(self, cells: Sequence[Cell], filled: int, is_apart: bool) -> bool:
        if filled > max(1, _SPARSE * self.width) or has_figures(cells):
            return False
        first = next(cell for cell in cells if cell and not cell.isspace())
        is_short = self.is_counted and len(cells) < self.width
        return is_short or is_apart or len(first) > _LONG or _NOTE.match(first) is not None

    def _repeats_header(self, cells: Sequence[Cell]) -> bool:
        """Return whether a row has the header's words: a page or a section of the table begins."""
        same = sum(bool(cell) and cell == name for cell, name in zip(cells, self.header, strict=False))
        return same > 1 and same >= _SAME * count_filled(cells) and not has_figures(cells)

    def _fit(self, row: Row) -> Row:
        line, cells = row
        if len(cells) == self.width:
            return row
        if self.is_counted:
            return line, self._fit_counted(line, cells)
        self.width = max(self.width, len(cells))
        return row

    def _fit_counted(self, line: int, cells: Sequence[Cell]) -> Sequence[Cell]:
        surplus = cells[self.width :]
        if len(cells) < self.width or any(surplus):
            kind = kinds.LONG_ROW if surplus else kinds.SHORT_ROW
            self.report.add(kind, sheet=self.sheet, row=line, found=len(cells), expected=self.width)
        return cells[: self.width]

    def _report(self, waiting: Sequence[Row]) -> None:
        self.notes += [_write(cells) for _, cells in waiting]
        if waiting:
            self.report.add(kinds.FOOTER_ROWS, sheet=self.sheet, row=waiting[0][0], count=len(waiting))
        if self._empty:
            self.report.add(kinds.EMPTY_ROWS, sheet=self.sheet, count=self._empty)


def _write(cells: Sequence[Cell]) -> str:
    return " ".join(" ".join(cell.split()) for cell in cells if cell and not cell.isspace())


def write_heading(rows: Iterable[Sequence[Cell]]) -> str:
    """Return what stands above a table, a line for each row of it."""
    return "\n".join(filter(None, map(_write, rows)))
