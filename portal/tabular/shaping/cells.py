"""What a cell looks like, as far as the form of a table goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from portal.tabular.reading.grid import Cell

_FIGURE: Final = re.compile(r"[-−(]?\s?[0-9][0-9.,' \u00a0]*\)?\s?(?:%|đ|₫|đồng|VND|VNĐ)?")
_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")
_DAY: Final = re.compile(r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?:[T ][0-9:.+]+)?")
_ORDINAL: Final = re.compile(r"\(?([0-9]{1,3}|[A-Z])\)?")


def is_filled(cell: Cell) -> bool:
    """Return whether there is anything but space in a cell."""
    return bool(cell and not cell.isspace())


def count_filled(cells: Sequence[Cell]) -> int:
    """Return how many cells of a row hold something."""
    return sum(map(is_filled, cells))


def is_figure(cell: Cell) -> bool:
    """Return whether a cell holds a number, a date or an amount; a bare year is as good as a word."""
    text = (cell or "").strip()
    if _YEAR.fullmatch(text):
        return False
    return bool(_FIGURE.fullmatch(text) or _DAY.fullmatch(text))


def is_word(cell: Cell) -> bool:
    """Return whether there are letters in a cell that is no figure."""
    return any(map(str.isalpha, cell or "")) and not is_figure(cell)


def has_figures(cells: Sequence[Cell]) -> bool:
    """Return whether a row holds figures, other than those that number the columns."""
    return any(map(is_figure, cells)) and not numbers_columns(cells)


def names_periods(cells: Sequence[Cell]) -> bool:
    """Return whether a row is a word and then `1, 2, 3 …`: months or quarters that name columns."""
    numbers = [(cell or "").strip() for cell in cells[1:]]
    is_run = len(numbers) > 3 and numbers == [str(place) for place in range(1, len(numbers) + 1)]
    return is_run and is_filled(cells[0]) and not is_figure(cells[0])


def numbers_columns(cells: Sequence[Cell]) -> bool:
    """Return whether a row only numbers the columns: `1 2 3`, `(1) (2) (3)`, `A B 1 2`."""
    marks = [(cell or "").strip() for cell in cells if is_filled(cell)]
    matches = [_ORDINAL.fullmatch(mark) for mark in marks]
    if len(marks) < 3 or not all(matches):
        return False
    numbers = [int(match[1]) for match in matches if match and match[1].isdigit()]
    rising = sum(second == first + 1 for first, second in pairwise(numbers))
    return len(numbers) >= 2 and rising >= 0.7 * (len(numbers) - 1) and numbers[0] in (1, 2)


def is_plainly_numbering(cells: Sequence[Cell]) -> bool:
    """Return whether a row that numbers the columns does so with brackets, or with letters first."""
    marks = [(cell or "").strip() for cell in cells if is_filled(cell)]
    return marks[:2] == ["A", "B"] or all(mark.startswith("(") for mark in marks)
