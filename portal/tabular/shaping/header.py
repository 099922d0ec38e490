"""Where the header of a table is, among the titles above it and the rows below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from portal.tabular.reading.grid import Cell, Merge
from portal.tabular.shaping.cells import (
    count_filled,
    has_figures,
    is_figure,
    is_plainly_numbering,
    is_word,
    names_periods,
    numbers_columns,
)

HEAD: Final = 100
"""How many rows are looked at; a header further down is not found."""
_MOST_HEADER_ROWS: Final = 8

Head = Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Header:
    """The rows from `first` to before `last` name the columns; data begin at `data`.

    All count from 0; `first == last` where no row names them.
    """

    first: int
    last: int
    data: int


def find_header(head: Head, merges: Sequence[Merge] = (), is_counted: bool = False) -> Header:
    """Return where the header stands in the first rows of a grid (`is_counted`: of delimited text).

    It is the block of worded rows right above the first row with figures; in a table without any
    figure, the first row that is as full as the rest.
    """
    filled = [count_filled(row) for row in head]
    if head and names_periods(head[0]):
        return Header(0, 1, 1)
    numbering = find_numbering(head, is_counted)
    data = _find_data(head, filled) if numbering is None else numbering + 1
    last = _skip_up(filled, data if numbering is None else numbering)
    first = _climb(head, filled, last, merges)
    first, last, data = _leave_sections(head, filled, first, last, data)
    if first == last and data:
        return Header(data, data, data)
    return Header(first, last, data)


def _find_data(head: Head, filled: Sequence[int]) -> int:
    """Return the first row of data."""
    enough = _enough(filled)
    for row, cells in enumerate(head):
        if filled[row] >= enough and has_figures(cells):
            return row
    fullest = next((row for row, count in enumerate(filled) if count >= enough), len(head))
    return min(fullest + 1, len(head))


def find_numbering(head: Head, is_counted: bool = False) -> int | None:
    """Return the row that only numbers the columns, right below the header; None if there is none.

    `1, 2, 3` may as well be data: it numbers columns only if a word stands below one of its numbers,
    and in plain delimited text, which begins with its header, not even then. `(1) (2) (3)` and
    `A B 1 2` are never data.
    """
    filled = [count_filled(row) for row in head]
    for row, cells in enumerate(head):
        if has_figures(cells):
            return None
        if row and numbers_columns(cells) and max(filled[:row]) > 1:
            below = next((head[later] for later in range(row + 1, len(head)) if filled[later]), ())
            is_likely = (row > 1 or not is_counted) and _has_word_below(cells, below)
            return row if is_likely or is_plainly_numbering(cells) else None
    return None


def _has_word_below(cells: Sequence[Cell], below: Sequence[Cell]) -> bool:
    return any(is_figure(mark) and is_word(cell) for mark, cell in zip(cells, below, strict=False))


def _enough(filled: Sequence[int]) -> int:
    """Return how many cells a row of the table has at least: titles have one or two."""
    usual = [count for count in filled if count > 1]
    return max(1, min(2, *filled), round(median(usual) * 0.5)) if usual else 1


def _skip_up(filled: Sequence[int], last: int) -> int:
    """Return the end of the header: above one empty row."""
    return last - 1 if last and not filled[last - 1] else last


def _climb(head: Head, filled: Sequence[int], last: int, merges: Sequence[Merge]) -> int:
    """Return the first row of the header: the top of the worded rows above `last`, titles left out."""
    first = last
    while (
        first and last - first < _MOST_HEADER_ROWS and filled[first - 1] and not has_figures(head[first - 1])
    ):
        first -= 1
    widest = max(filled[first:last], default=0)
    while first < last and _is_title(filled[first], widest):
        if filled[first] > 1 and _has_group(head, first, last, merges):
            break
        first += 1
    return first


def _is_title(filled: int, widest: int) -> bool:
    """Return whether a row has too few cells to be the top of a header; a lone column has no titles."""
    return filled < max(2, widest * 0.4) <= widest


def _has_group(head: Head, row: int, last: int, merges: Sequence[Merge]) -> bool:
    return any(merge.top <= row <= merge.bottom and _groups(merge, head, last) for merge in merges)


def _groups(merge: Merge, head: Head, last: int) -> bool:
    """Return whether merged cells stand over some of the columns, and not over all as a title does."""
    width = max((len(head[row]) for row in range(merge.top, last)), default=0)
    return merge.bottom < last and 0 < merge.right - merge.left < 0.8 * width - 1


def _leave_sections(
    head: Head, filled: Sequence[int], first: int, last: int, data: int
) -> tuple[int, int, int]:
    """Give rows of words back to the data: below a row that names every column, or beginning a section.

    A section is begun by a row with little in it (`A | Total revenue`).
    """
    full = max(map(len, head), default=0)
    for row in range(first, last - 1):
        if filled[row] == full:
            return first, row + 1, row + 1
    while last - first > 1 and _begins_section(head[last - 1], filled[last - 1], max(filled[first:last])):
        last -= 1
        data = last
    return first, last, data


def _begins_section(cells: Sequence[Cell], filled: int, widest: int) -> bool:
    return filled < widest - 1 and filled <= 2 and _is_left(cells)


def _is_left(cells: Sequence[Cell]) -> bool:
    return not any(cell and not cell.isspace() for cell in cells[2:])
