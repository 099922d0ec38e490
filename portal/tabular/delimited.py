"""Tables whose cells are parted by a character (RFC 4180)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from portal.errors import InvalidFile, Place
from portal.tabular.lines import read_lines
from portal.tabular.sheet import LONGEST_CELL, Sheet, name_columns


def read_delimited(source: Path, delimiter: str) -> Sheet:
    """Return the table in a CSV or TSV file; the first row names the columns, blank lines are left out.

    Raises `InvalidFile` with the line of a row that is ragged or breaks the rules of quoting.
    """
    rows = _parse(read_lines(source), delimiter)
    line, header = next(rows, (1, [""]))
    if not any(char.isalpha() for cell in header for char in cell):
        raise InvalidFile("The first row must name the columns; it has no word.", place=Place(line=line))
    return Sheet(name_columns(header), _check_widths(rows, len(header)))


def _parse(lines: Iterator[str], delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that is not blank with the number of the line it begins on."""
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if cells:
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise _explain(str(error), Place(line=line)) from error


def _explain(reason: str, place: Place) -> InvalidFile:
    if "end of data" in reason:
        return InvalidFile("A double quote is opened in this row and never closed.", place=place)
    if "field limit" in reason:
        return InvalidFile(
            "A cell of this row is longer than {limit} characters; is a double quote never closed?",
            place=place,
            limit=LONGEST_CELL,
        )
    return InvalidFile("This row breaks the rules of CSV: {reason}.", place=place, reason=reason)


def _check_widths(rows: Iterator[tuple[int, list[str]]], width: int) -> Iterator[list[str]]:
    for line, cells in rows:
        if len(cells) != width:
            raise InvalidFile(
                "This row has {found} cells; the first row names {expected} columns.",
                place=Place(line=line),
                found=len(cells),
                expected=width,
            )
        yield cells
