"""Rows of delimited text, by the rules of RFC 4180 in any dialect, or the line that breaks them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from portal.errors import InvalidFile, Place
from portal.tabular.reading.dialect import Dialect, sniff_dialect
from portal.tabular.reading.grid import LONGEST_CELL, MOST_COLUMNS, Grid, PlainText, Row
from portal.tabular.reading.source_file import SourceFile

_FAST_LINE_ENDS: Final = ("\n", "\r\n")
_LINE_END: Final = re.compile("\r\n|\n|\r")


def is_tab_separated(source: SourceFile) -> bool:
    """Whether tabs part the cells of the text."""
    return sniff_dialect(source.path).delimiter == "\t"


def read_delimited(source: SourceFile) -> tuple[Grid, ...]:
    """Return the one table of clean text; its rows may have different lengths, blank lines none.

    Going through the rows raises `InvalidFile` with the line of a quote that is never closed, of a
    cell that is too long, or of a row with too many cells.
    """
    dialect = sniff_dialect(source.path)
    is_fast = dialect.is_plain and source.line_end in _FAST_LINE_ENDS
    text = PlainText(source.path, dialect.delimiter) if is_fast else None
    return (Grid(source.table, _read_rows(source.path, dialect), is_counted=True, text=text),)


def _read_rows(path: Path, dialect: Dialect) -> Iterator[Row]:
    line = 1
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = dialect.parse(file)
        try:
            for cells in rows:
                if len(cells) > MOST_COLUMNS:
                    raise _too_wide(line)
                if line > 1 or not dialect.is_declared:
                    yield line, cells
                line = rows.line_num + 1
        except csv.Error as error:
            raise _explain(str(error), path, dialect, line) from error


def _too_wide(line: int) -> InvalidFile:
    return InvalidFile("The row has more than {limit} cells.", place=Place(line=line), limit=MOST_COLUMNS)


def _explain(reason: str, path: Path, dialect: Dialect, line: int) -> InvalidFile:
    """Return what is wrong with the row that begins on `line`, where the quote at fault is opened."""
    place = Place(line=_find_fault(path, dialect, line))
    if "end of data" in reason:
        return InvalidFile("A quote is opened in this line and never closed.", place=place)
    if "field limit" in reason:
        return InvalidFile(
            "A cell of this line is longer than {limit} characters; is a quote never closed?",
            place=place,
            limit=LONGEST_CELL,
        )
    return InvalidFile(
        "A quoted cell of this line goes on behind its closing quote. Write a quote inside a cell twice.",
        place=place,
    )


def _find_fault(path: Path, dialect: Dialect, line: int) -> int:
    """Return the line of the cell in the row from `line` on that is too long or closed nowhere."""
    quote, delimiter = re.escape(dialect.quote), re.escape(dialect.delimiter)
    cell = re.compile(
        rf"(?:{quote}(?:[^{quote}]|{quote}{quote})*+{quote}|(?!{quote})[^{delimiter}\r\n]*+)(?:{delimiter}|\r\n?|\n)"
    )
    with path.open(encoding="utf-8-sig", newline="") as file:
        for _ in islice(file, line - 1):
            pass
        row = file.read(2 * LONGEST_CELL)
    place = 0
    while (found := cell.match(row, place)) and found.end() - place <= LONGEST_CELL:
        place = found.end()
    return line + len(_LINE_END.findall(row, 0, place))
