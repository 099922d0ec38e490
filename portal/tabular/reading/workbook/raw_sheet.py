"""A sheet as its file has it: texts with the fonts they are written for, not yet known to be Unicode."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from portal.tabular.reading.grid import Merge
from portal.tabular.report import Kind, Report

MOST_ROWS: Final = 1_048_576
MOST_SHEET_COLUMNS: Final = 16_384
MOST_MERGES: Final = 100_000

Runs = list[list[str]]
"""Pieces of one text, each `[text, font]`; "" is a font that is not known."""

RawCell = str | Runs | None
"""Runs where the text is written for a legacy font at least in part, else the text itself."""

RawRow = tuple[int, list[RawCell]]


@dataclass(slots=True)
class RawSheet:
    """A sheet being read: `merges` is whole once `rows` has been read to its end."""

    name: str
    rows: Iterator[RawRow]
    hidden: bool = False
    merges: list[Merge] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SheetFindings:
    """Where findings on the cells of one sheet go."""

    report: Report
    sheet: str

    def add(self, kind: Kind, row: int, column: int, **details: Any) -> None:
        """Note a finding on the cell in `row`, from 1, and `column`, from 0."""
        self.report.add(kind, sheet=self.sheet, row=row, column=name_column(column), **details)


def name_column(index: int) -> str:
    """Return the letters of a column: 0 is `A`, 26 is `AA`."""
    letters = ""
    while index >= 0:
        index, letter = divmod(index, 26)
        letters = chr(ord("A") + letter) + letters
        index -= 1
    return letters


def index_column(letters: str) -> int:
    """Return the index of a column from its letters, or raise `ValueError`."""
    index = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            raise ValueError(letters)
        index = index * 26 + ord(letter) - ord("A") + 1
    if not 0 < index <= MOST_SHEET_COLUMNS:
        raise ValueError(letters)
    return index - 1
