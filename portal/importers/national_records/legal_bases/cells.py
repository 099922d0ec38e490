"""The cells of the table of legal bases: text that ends with a number of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from portal.importers.national_records.legal_bases.kinds import find_prefix
from portal.importers.national_records.legal_bases.numbers import Number, find_numbers

_OPEN: Final = re.compile(r"[\s.;:,/-]*")
_GLUED: Final = re.compile(r"[.;]?(?:\w|[-+] ?\w|[.;\s]*$)")
_SPACED: Final = re.compile(r"\s+\w")


class Form(Enum):
    """How a number stands at the end of its cell."""

    BARE = auto()
    """Alone, or behind words like `Luật số`: the title or the code of a row."""
    GLUED = auto()
    """Directly behind other text: a title and its code."""
    SPACED = auto()
    """Behind other text and a space: the end of a title."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of the table up to the end of `number`: `lead`, then `prefix` (`Luật số`), then the number."""

    form: Form
    lead: str
    prefix: str
    number: Number

    def is_same(self, other: Cell) -> bool:
        """Return whether both end with the same number."""
        return self.number.text == other.number.text


def cut_cells(table: str) -> tuple[list[Cell], str]:
    """Return the cells of `table` and what is left behind the last."""
    cells: list[Cell] = []
    start = 0
    for number in find_numbers(table):
        cell = _make_cell(table, start, number)
        if _ends(table, cell, cells[-1:]):
            cells.append(cell)
            start = number.end
    return cells, table[start:]


def _make_cell(table: str, start: int, number: Number) -> Cell:
    prefix = find_prefix(table, start, number.start)
    lead = table[start:prefix]
    return Cell(_find_form(lead), lead, table[prefix : number.start], number)


def _find_form(lead: str) -> Form:
    if _OPEN.fullmatch(lead):
        return Form.BARE
    return Form.SPACED if lead[-1].isspace() or lead[-1] in "([“\"" else Form.GLUED


def _ends(table: str, cell: Cell, before: list[Cell]) -> bool:
    """Return whether `cell` ends with its number: more text is glued to it, or it is a code."""
    if _GLUED.match(table, cell.number.end):
        return True
    is_code = cell.form is Form.GLUED or (cell.form is Form.BARE and any(map(cell.is_same, before)))
    return is_code and _SPACED.match(table, cell.number.end) is not None


def list_pairs(cells: list[Cell]) -> Iterator[tuple[Cell, Cell | None]]:
    """Return the cells by rows: each with the cell that only repeats or gives its code, if there is one."""
    place = 0
    while place < len(cells):
        code = _find_code(cells, place)
        yield cells[place], code
        place += 2 if code else 1


def _find_code(cells: list[Cell], place: int) -> Cell | None:
    title, *rest = cells[place : place + 3]
    if title.form is Form.GLUED or not rest or rest[0].form is not Form.BARE:
        return None
    code = rest[0]
    if title.is_same(code):
        return code
    is_next_row = rest[1:] and rest[1].form is Form.BARE and code.is_same(rest[1])
    return None if is_next_row or title.form is Form.BARE else code
