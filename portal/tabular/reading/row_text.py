"""The text of rows from formats that can write any character: in NFC, without what no text has."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from portal.errors import InvalidFile, Place
from portal.tabular.reading.control import CONTROL, drop_controls, name_controls
from portal.tabular.reading.grid import LONGEST_CELL, MOST_COLUMNS, Cell
from portal.tabular.reading.source_file import SourceFile
from portal.tabular.report import kinds


def settle_names(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names of columns as text, or raise `InvalidFile` if there is none or too many."""
    if not names:
        raise InvalidFile("There is no object with a value in this file.")
    if len(names) > MOST_COLUMNS:
        raise InvalidFile("The table has more than {limit} columns.", limit=MOST_COLUMNS)
    return tuple(unicodedata.normalize("NFC", drop_controls(name)) for name in names)


def settle_row(source: SourceFile, number: int, names: Sequence[str], cells: Sequence[Cell]) -> list[Cell]:
    """Return the cells of a row as text, reporting those with control characters.

    Raises `InvalidFile` for a cell over `LONGEST_CELL` characters.
    """
    return [
        cell
        if cell is None or (len(cell) < 1000 and cell.isascii() and cell.isprintable())
        else _settle_cell(source, number, name, cell)
        for name, cell in zip(names, cells, strict=True)
    ]


def _settle_cell(source: SourceFile, number: int, name: str, cell: str) -> str:
    if len(cell) > LONGEST_CELL:
        raise InvalidFile(
            "The cell in row {row} is longer than {limit} characters.",
            place=Place(field=name),
            row=number,
            limit=LONGEST_CELL,
        )
    if CONTROL.search(cell):
        shown = name_controls(cell)
        source.report.add(kinds.CONTROL_CHARACTERS, sheet=source.sheet, row=number, column=name, value=shown)
        cell = drop_controls(cell)
    return unicodedata.normalize("NFC", cell)
