"""The cells of the table of legal bases: text that ends with a number of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from portal.importers.national_records.legal_bases.kinds import find_prefix
from portal.importers.national_records.legal_bases.numbers import Number, find_numbers

_BLANK: Final = re.compile(r"[\s.;:,-]*")
_GLUED: Final = re.compile(r"[.;]?(?:\w|[-+]\s?\w|[.;\s]*$)")
_SAME_TITLE: Final = re.compile(r"(?:ngày|của)\s")
_DASHED: Final = re.compile(r"-\s?[^\W\d_][a-zà-ỹ]")
_NEXT_WORD: Final = re.compile(r"\s+([^\W\d_])")


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

    @property
    def text(self) -> str:
        """The whole cell, as written."""
        return f"{self.lead}{self.prefix}{self.number.text}"

    def is_same(self, other: Cell) -> bool:
        """Return whether both end with the same number, `ND-CP` being `NĐ-CP`."""
        return self.number.text.replace("ND-", "NĐ-") == other.number.text.replace("ND-", "NĐ-")


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
    begin = find_prefix(table, start, number.start)
    lead, prefix = table[start:begin], table[begin : number.start]
    if lead[-1:].isspace() and prefix and not prefix[-1].isspace():
        lead, prefix = lead + prefix, ""
    return Cell(_find_form(lead), lead, prefix, number)


def _find_form(lead: str) -> Form:
    if _BLANK.fullmatch(lead):
        return Form.BARE
    return Form.SPACED if lead[-1].isspace() or lead[-1] in '([“"' else Form.GLUED


def _ends(table: str, cell: Cell, before: list[Cell]) -> bool:
    """Return whether `cell` ends with its number: more text is glued to it, or it is a code."""
    end = cell.number.end
    if cell.form is Form.BARE and _DASHED.match(table, end) and not any(map(cell.is_same, before)):
        return False
    if _GLUED.match(table, end):
        return cell.form is not Form.BARE or not _SAME_TITLE.match(table, end)
    next_word = _NEXT_WORD.match(table, end)
    if next_word is None:
        return False
    if cell.form is Form.BARE:
        return any(map(cell.is_same, before))
    return cell.form is Form.GLUED and (not cell.prefix or next_word[1].isupper())
