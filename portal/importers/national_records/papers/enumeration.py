"""Rows in the order that their own letters or numbers give them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from portal.importers.national_records.papers.tables import Row

_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
_ROMAN: Final = (
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
)
_NUMBER: Final = re.compile(r"\s*\(?(\d{1,2})(?:[).]|\s*[/:])(?!\d)")
_LETTER: Final = re.compile(r"\s*\(?([a-zđ])[).]", re.IGNORECASE)
_ROMAN_NUMBER: Final = re.compile(r"\s*\(([ivx]{1,5})\)")


def order_rows(rows: Sequence[Row]) -> Sequence[Row]:
    """Return the rows as enumerated if there is no doubt about it, otherwise as they come.

    The source's rows are often jumbled. They are sorted only if every row of the table opens with a
    sign of one kind (`a)`, `1.`, `(i)`) and these are the first so many of their kind, each once.
    """
    for find_place in (_find_number, _find_letter, _find_roman):
        places = [find_place(row.text) for row in rows]
        if sorted(places) == list(range(1, len(rows) + 1)):
            return [row for _, row in sorted(zip(places, rows, strict=True), key=lambda pair: pair[0])]
    return rows


def _find_number(text: str) -> int:
    return int(found[1]) if (found := _NUMBER.match(text)) else 0


def _find_letter(text: str) -> int:
    return _LETTERS.find(found[1].lower()) + 1 if (found := _LETTER.match(text)) else 0


def _find_roman(text: str) -> int:
    found = _ROMAN_NUMBER.match(text)
    return _ROMAN.index(found[1]) + 1 if found and found[1] in _ROMAN else 0
