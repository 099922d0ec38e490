"""Cells and ranges by their names in a sheet: `B7`, `A1:C2`."""

from __future__ import annotations

import re
from typing import Final

from portal.errors import InvalidFile
from portal.tabular.reading.grid import Merge
from portal.tabular.reading.workbook.raw_sheet import MOST_MERGES, MOST_ROWS, index_column

_RANGE: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})")


class ColumnIndexes(dict[str, int]):
    """The index of a column by its letters; raises `InvalidFile` where no sheet has such a column."""

    def __missing__(self, letters: str) -> int:
        try:
            index = self[letters] = index_column(letters)
        except ValueError as error:
            raise InvalidFile("The workbook is broken: {name} is no column.", name=letters[:20]) from error
        return index


class Merges:
    """The merged ranges of a sheet, as many as are of use."""

    def __init__(self) -> None:
        self.found: list[Merge] = []

    def add(self, reference: str) -> None:
        """Take in a range by its name; one that is none is passed over, as it holds no data."""
        match = _RANGE.fullmatch(reference)
        if match is None or len(self.found) >= MOST_MERGES:
            return
        top, bottom = sorted((int(match[2]) - 1, int(match[4]) - 1))
        left, right = sorted((_COLUMNS[match[1]], _COLUMNS[match[3]]))
        if top >= 0 and bottom < MOST_ROWS:
            self.found.append(Merge(top, left, bottom, right))


_COLUMNS: Final = ColumnIndexes()
