"""What the letters of a number stand for: `NĐ` a decree, `CP` the Government."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from portal.citations.number import clean_number
from portal.vocabulary import FOLDER, read_rows

_KINDS: Final = "document_kinds"
_ISSUERS: Final = "document_issuers"
_JOINT: Final = frozenset({"joint-circular", "joint-resolution"})
_HEAD: Final = re.compile(r"\D*\d+[a-zđ]?(?:/\d+(?=/))?[/\-]")
_TERM: Final = re.compile(r"\d+$")


def read_kind(number: str) -> str:
    """Return the code of the kind that a number's letters name; empty if they name none.

    A number of the National Assembly (`54/2014/QH13`) is that of a law or of a resolution.
    """
    symbols = _split(number)
    return _load(_KINDS).get(symbols[0], "") if symbols else ""


def read_issuers(number: str) -> tuple[str, ...]:
    """Return the codes (`document_issuers`) of those who issued a number, by its letters.

    One, or of a joint document all of them; none if some are not known: `QĐ-UBND` is of any province.
    """
    symbols, kind = _split(number), read_kind(number)
    behind = symbols[1:] if kind else symbols
    known = [code for symbol in behind if (code := _load(_ISSUERS).get(symbol))]
    if kind in _JOINT:
        return tuple(known) if len(known) == len(behind) else ()
    is_first = bool(behind) and behind[0] in _load(_ISSUERS)
    return (known[0],) if is_first else ()


def _split(number: str) -> list[str]:
    """Return the symbols of a number in capitals, `Đ` as `D`, without the term of an assembly."""
    letters, heads = _HEAD.subn("", clean_number(number), count=1)
    return [_plain(symbol) for symbol in re.split(r"[-/.]", letters) if symbol] if heads else []


def _plain(symbol: str) -> str:
    return _TERM.sub("", symbol.upper().replace("Đ", "D"))


@cache
def _load(vocabulary: str) -> Mapping[str, str]:
    """Return the codes of a vocabulary by symbol."""
    rows = read_rows(FOLDER / f"{vocabulary}.csv")
    return {_plain(symbol): row["code"] for row in rows for symbol in row["symbols"].split()}
