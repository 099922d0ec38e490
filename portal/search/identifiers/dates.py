"""Dates as people write them: `5/9/2025`, `2025-09-05`, `5 tháng 9 năm 2025`, `September 5, 2025`.

The day comes first, as in Vietnam, unless the year or an English month does. Years are 1900 to 2099.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from portal.text import strip_marks

_SPOKEN: Final = (
    *("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín"),
    *("mười", "mười một", "mười hai"),
)
_ENGLISH: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_SHORT: Final = tuple(name[:3] for name in _ENGLISH)
_MONTHS: Final = {
    strip_marks(name): month for names in (_SPOKEN, _ENGLISH, _SHORT) for month, name in enumerate(names, 1)
}

_GAP: Final = r"[^\S\n]{0,3}"
_SPACE: Final = r"[^\S\n]{1,3}"
_JOINT: Final = rf"{_GAP}[./\-\u2010-\u2015\u2212]{_GAP}"
_NUMBER: Final = r"(\d\d?)"
_YEAR: Final = r"((?:19|20)\d\d)"
_SPOKEN_NAMES: Final = "|".join(
    name for spoken in reversed(_SPOKEN) for name in (spoken, strip_marks(spoken))
)
_SPOKEN_MONTH: Final = rf"{_GAP}th[áa]ng{_GAP}(\d\d?|{_SPOKEN_NAMES})"
_SPOKEN_YEAR: Final = rf",?{_GAP}n[ăa]m{_GAP}{_YEAR}"
_ENGLISH_MONTH: Final = rf"({'|'.join([*_ENGLISH, *_SHORT])})"

# Each form is named by the order of its parts. What follows must not make it the beginning of
# something else, as in `12/2025/NQ-HĐND`.
_DATE: Final = re.compile(
    r"(?<!\d[./,])(?:"
    rf"(?P<ymd>{_YEAR}{_JOINT}{_NUMBER}{_JOINT}{_NUMBER})"
    rf"|(?P<ym>{_YEAR}[/-]{_NUMBER})"
    rf"|(?P<dmy>{_NUMBER}(?:(?:{_JOINT}|{_SPACE}){_NUMBER}|{_SPOKEN_MONTH}|{_SPACE}{_ENGLISH_MONTH})"
    rf"(?:(?:{_JOINT}|,?{_SPACE}){_YEAR}|{_SPOKEN_YEAR})|{_NUMBER}/{_NUMBER}/(\d\d))"
    rf"|(?P<my>{_NUMBER}(?:{_JOINT}{_YEAR}|{_SPOKEN_YEAR})|(?<=th[áa]ng\s){_NUMBER},?{_SPACE}{_YEAR})"
    rf"|(?P<dm>{_NUMBER}(?:/{_NUMBER}|{_SPOKEN_MONTH}))"
    rf"|(?P<dy>(?<=[a-z]\s){_NUMBER},?{_SPACE}{_YEAR})"
    rf")(?![^\W_]|{_GAP}/{_GAP}\w|[.,]\d)",
    re.IGNORECASE,
)
_MONTH_BEFORE: Final = re.compile(rf"(?<!\w){_ENGLISH_MONTH}\s$", re.IGNORECASE)
_LONGEST_MONTH: Final = 10
_LEAP_YEAR: Final = 2000


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """What `text[start:end]` writes: a day, a month (`day` is None) or a day of any year (`year` is)."""

    year: int | None
    month: int
    day: int | None
    start: int
    end: int

    @property
    def key(self) -> str:
        """One form for every way to write it: `d20250905`, `d202509`, `d0905`."""
        year = "" if self.year is None else f"{self.year:04}"
        day = "" if self.day is None else f"{self.day:02}"
        return f"d{year}{self.month:02}{day}"


def read_date(text: str, start: int = 0) -> WrittenDate | None:
    """Return the date whose first number stands at `start` of `text`, in NFC; None if none stands there."""
    match = _DATE.match(text, start)
    if match is None or match.lastgroup is None:
        return None
    parts = dict(zip(match.lastgroup, [part for part in match.groups() if part][1:], strict=True))
    if match.lastgroup == "dy":
        before = _MONTH_BEFORE.search(text, max(0, start - _LONGEST_MONTH), start)
        if before is None:
            return None
        parts["m"], start = before[1], before.start()
    return _check(_read_parts(parts), start, match.end())


def _read_parts(parts: dict[str, str]) -> tuple[int | None, int, int | None]:
    """Return year, month and day as numbers; a year of two digits is of this century."""
    year = int(parts["y"]) if "y" in parts else None
    month = parts["m"]
    return (
        year + 2000 if year is not None and year < 100 else year,
        int(month) if month.isdigit() else _MONTHS[strip_marks(month).lower()],
        int(parts["d"]) if "d" in parts else None,
    )


def _check(parts: tuple[int | None, int, int | None], start: int, end: int) -> WrittenDate | None:
    year, month, day = parts
    try:
        date(year or _LEAP_YEAR, month, day or 1)
    except ValueError:
        return None
    return WrittenDate(year, month, day, start, end)
