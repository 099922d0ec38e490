"""Rows in the order that their own letters or numbers give them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from portal.importers.national_records.papers.tables import Row

_OPENING: Final = re.compile(r"\s*\(?(\d{1,2}|[a-zđ]|[ivx]{1,5})(?:[)/]|[.:](?!\w))", re.IGNORECASE)
_KINDS: Final = (
    tuple(str(number) for number in range(1, 100)),
    tuple("abcdđeghiklmnopqrstuvxy"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"),
)


def order_rows(rows: Sequence[Row]) -> Sequence[Row]:
    """Return the rows as enumerated if there is no doubt about it, otherwise as they come.

    The source's rows are often jumbled. They are sorted only if every row of the table opens with a
    sign of one kind (`a)`, `1.`, `(i)`), no sign twice, and these are the first so many of their kind;
    one may be missing if the row before it goes on with it (`c) …; d) …`).
    """
    signed = {_find_sign(row.text): row for row in rows}
    if len(signed) != len(rows):
        return rows
    for kind in _KINDS:
        if signed.keys() <= set(kind) and _is_complete(kind, signed):
            return [signed[sign] for sign in kind if sign in signed]
    return rows


def _find_sign(text: str) -> str:
    found = _OPENING.match(text)
    return found[1].lower() if found else ""


def _is_complete(kind: Sequence[str], signed: Mapping[str, Row]) -> bool:
    """Whether the signs are the first of their kind, but for those inside the row before."""
    last = max(kind.index(sign) for sign in signed) if signed else 0
    row = None
    for sign in kind[: last + 1]:
        if sign in signed:
            row = signed[sign]
        elif row is None or not re.search(rf"[\s;:.]\(?{sign}[).]\s", row.text):
            return False
    return True
