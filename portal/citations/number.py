"""Numbers of documents: the forms they are written in, and the form that their spellings share.

Forms by decree 30/2020/NĐ-CP, annex I (`15/QĐ-BTC`), by the law on legal documents
(`54/2014/QH13`, `118/2025/NĐ-CP`) and by the Party's rules (`29-NQ/TW`).
"""

from __future__ import annotations

import re
from typing import Final

from portal.text import canonicalize, fold

_LONGEST: Final = 200
_LETTERS: Final = "A-ZĐÂĂÊÔƠƯ&"
# Letters are taken whole, so that `5/Hà Nội` is no number that ends in its first letter.
_BODY: Final = rf"(?:TTg|TTr|CTr|QyĐ|[{_LETTERS}]{{1,12}}+)\d{{0,3}}+"
_FIRST: Final = rf"{_BODY}(?![a-zà-ỹ])"
_JOINED: Final = rf"(?:(?:[-.]{_BODY}(?![a-zà-ỹ]{{2}}))++|(?: ?- ?{_BODY}){{1,3}}+)?"

NUMBER: Final = re.compile(
    r"(?:(?<![\w/.\-])|(?<=[sS]ố))\d{1,6}+(?:\.\d{1,3})?+[a-zđ]?"
    rf"(?: ?/ ?(?:(?:\d{{4}}|\d\d)(?!\d) ?/ ?)?{_FIRST}{_JOINED}| ?- ?{_FIRST} ?/ ?{_FIRST}{_JOINED})"
)
"""A number in canonical text; what it is taken for depends on its letters and on what stands before."""

_BLANKS: Final = re.compile(r" ?([/\-]) ?")
_SIGNS: Final = re.compile(r"[^a-z0-9]+")
# The point of a series counts: `66.16/2026/NQ-CP` is the sixteenth of the resolutions 66.
_PARTS: Final = re.compile(
    r"\W*0*(\d+(?:\.\d+(?=[a-z]?\W))?[a-z]?)(?:\W+(\d{4}|\d\d)(?!\w))?(?:\W+(.*))?", re.DOTALL
)


def clean_number(written: str) -> str:
    """Return a number without blanks: `509 / TB - VPUBND` is `509/TB-VPUBND`."""
    return _BLANKS.sub(r"\1", canonicalize(written[:_LONGEST])).strip()


def citation_key(number: str) -> str:
    """Return the form that all spellings of a number share: without marks, signs and leading zeros.

    `04/NQ-TU` and `4 / nq - tu` are `4/nqtu`, `54/2014/QH13` is `54/2014/qh13`. What is no number of a
    document has a key too: its letters and digits.
    """
    folded = fold(number[:_LONGEST])
    parts = _PARTS.fullmatch(folded)
    if parts is None:
        return _SIGNS.sub("", folded)
    return "/".join(filter(None, (parts[1], parts[2], _SIGNS.sub("", parts[3] or ""))))


def read_year(number: str) -> int | None:
    """Return the year of issue that a number names; None if it names none: `04/NQ-TU`."""
    parts = _PARTS.fullmatch(fold(number[:_LONGEST]))
    year = int(parts[2] or 0) if parts else 0
    return year if 1900 <= year < 2100 else None
