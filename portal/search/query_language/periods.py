"""Stretches of days, as a filter names them: a year, a month or a day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final, NamedTuple

from portal.search.identifiers.dates import WrittenDate, read_date
from portal.text import canonicalize

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DIGIT: Final = re.compile(r"\d")
_LEAD: Final = re.compile(r"(?:(?:ng[àa]y|th[áa]ng) )?", re.IGNORECASE)


class Period(NamedTuple):
    """The days from `first` to `last`, both counted."""

    first: date
    last: date


def read_period(text: str) -> Period | None:
    """Return the year, month or day that `text` names, None if it says anything else.

    `2024`, `2024-05`, `05/2024`, `tháng 5 năm 2024`, `2024-05-01`, `1/5/2024`, `01.05.2024`.
    """
    text = canonicalize(text).strip()
    if _YEAR.fullmatch(text):
        return Period(date(int(text), 1, 1), date(int(text), 12, 31))
    digit = _DIGIT.search(text)
    written = digit and read_date(text, digit.start())
    if not written or written.end < len(text) or not _LEAD.fullmatch(text, 0, written.start):
        return None
    return _period(written)


def _period(written: WrittenDate) -> Period | None:
    if written.year is None:
        return None
    if written.day is not None:
        day = date(written.year, written.month, written.day)
        return Period(day, day)
    _, length = monthrange(written.year, written.month)
    return Period(date(written.year, written.month, 1), date(written.year, written.month, length))
