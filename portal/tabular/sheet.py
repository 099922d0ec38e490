"""A table as its source writes it: names, and rows of text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import Final

from portal.errors import InvalidFile
from portal.tabular.table import ROW

LONGEST_CELL: Final = 1_000_000
MOST_COLUMNS: Final = 500
LONGEST_NAME: Final = 300


@dataclass(frozen=True, slots=True)
class Sheet:
    """Distinct column names, and rows of as many cells in source order; an empty cell is `""` or None.

    `rows` can be read once and raises `InvalidFile` where the source breaks its format.
    """

    names: tuple[str, ...]
    rows: Iterator[Sequence[str | None]]


def name_columns(headings: Iterable[str]) -> tuple[str, ...]:
    """Return column names: one line in NFC, an empty one numbered (`column_3`), a repeated one too (`Xã_2`).

    DuckDB ignores case, so names that differ only by case count as repeated.
    """
    names: dict[str, str] = {ROW: ROW}
    for position, heading in enumerate(headings, start=1):
        name = _free_name(_tidy(heading) or f"column_{position}", names)
        names[name.casefold()] = name
    if len(names) > MOST_COLUMNS + 1:
        raise InvalidFile("The table has more than {limit} columns.", limit=MOST_COLUMNS)
    return tuple(names.values())[1:]


def _tidy(heading: str) -> str:
    name = " ".join(unicodedata.normalize("NFC", heading).split())
    if len(name) > LONGEST_NAME:
        raise InvalidFile(
            "A column name is longer than {limit} characters. The first row must name the columns.",
            limit=LONGEST_NAME,
        )
    return name


def _free_name(name: str, taken: dict[str, str]) -> str:
    candidates = chain([name], (f"{name}_{number}" for number in count(2)))
    return next(candidate for candidate in candidates if candidate.casefold() not in taken)
