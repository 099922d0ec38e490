"""The names of columns, from the rows of a header."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain, count
from typing import Final

from portal.errors import InvalidFile
from portal.tabular.reading.grid import Cell, Merge
from portal.tabular.report import Report, kinds

LONGEST_NAME: Final = 300
_RESERVED: Final = ("_row", "_line")
_GROUP: Final = " / "
_SPACE: Final = re.compile(r"\s+")


def join_header(rows: Sequence[Sequence[Cell]], width: int, merges: Sequence[Merge] = ()) -> list[str]:
    """Return one heading a column: a group's name and the column's own, or the lines of one name.

    `merges` count from the first row of the header.
    """
    filled = [_spread(row, width, number, len(rows), merges) for number, row in enumerate(rows)]
    return [_join([row[place] for row in filled]) for place in range(width)]


def name_columns(headings: Sequence[str]) -> tuple[str, ...]:
    """Return distinct names; an empty one is numbered (`column_3`), a repeated one too (`Xã_2`).

    Names that differ only by case count as repeated, since DuckDB takes them for one. Raises
    `InvalidFile` for a name that is no name but a text.
    """
    names = {reserved: reserved for reserved in _RESERVED}
    for place, heading in enumerate(headings, start=1):
        free = _free_name(_tidy(heading) or f"column_{place}", names)
        names[free.casefold()] = free
    return tuple(names.values())[len(_RESERVED) :]


def report_names(headings: Sequence[str], names: Sequence[str], report: Report, sheet: str | None) -> None:
    """Say which columns had to be given a name."""
    for place, (heading, name) in enumerate(zip(headings, names, strict=True), start=1):
        if not heading:
            report.add(kinds.UNNAMED_COLUMN, sheet=sheet, column=str(place), name=name)
        elif heading != name:
            report.add(kinds.REPEATED_COLUMN, sheet=sheet, column=heading, name=name)


Part = tuple[str, bool]
"""A heading and whether it stands over several columns."""


def _spread(row: Sequence[Cell], width: int, number: int, height: int, merges: Sequence[Merge]) -> list[Part]:
    """Let a heading stand over all the columns it is merged over, or that are empty to its right.

    Only the last row of a header stands for itself where nothing says what is merged.
    """
    parts: list[Part] = [
        (_tidy(row[place] or "") if place < len(row) else "", False) for place in range(width)
    ]
    for merge in merges:
        if merge.top <= number <= merge.bottom and merge.left < width:
            wide = merge.right > merge.left
            text = parts[merge.left][0] if merge.top == number else ""
            for place in range(merge.left, min(merge.right + 1, width)):
                parts[place] = (text, wide)
    if not merges and number < height - 1:
        parts = list(_fill_right(parts))
    return parts


def _fill_right(parts: Sequence[Part]) -> Iterator[Part]:
    last = ""
    for place, (text, _) in enumerate(parts):
        following = parts[place + 1][0] if place + 1 < len(parts) else "-"
        if text:
            last = text
            yield text, not following
        else:
            yield last, bool(last)


def _join(parts: Sequence[Part]) -> str:
    """Put a column's headings together, from the widest to its own; one written twice counts once."""
    name, group = "", False
    for text, wide in parts:
        if not text or text == name:
            continue
        name = f"{name}{_GROUP if group else ' '}{text}" if name else text
        group = wide
    return name


def _tidy(heading: str) -> str:
    name = _SPACE.sub(" ", unicodedata.normalize("NFC", heading)).strip()
    if len(name) > LONGEST_NAME:
        raise InvalidFile(
            "A column name is longer than {limit} characters. The header must name the columns.",
            limit=LONGEST_NAME,
        )
    return name


def _free_name(name: str, taken: dict[str, str]) -> str:
    candidates = chain([name], (f"{name}_{number}" for number in count(2)))
    return next(candidate for candidate in candidates if candidate.casefold() not in taken)
