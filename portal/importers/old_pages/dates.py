"""Dates and times of day as Vietnamese pages print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from portal.i18n import TIMEZONE
from portal.importers.old_pages.day_times import TIME, is_american, read_time, shift

_NUMBERS: Final = (
    "một",
    "hai",
    "ba",
    "tư",
    "năm",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "mười một",
    "mười hai",
)
_NAMES: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_VIETNAMESE_MONTHS: Final = {
    **dict(zip(_NUMBERS, range(1, 13), strict=True)),
    "giêng": 1,
    "bốn": 4,
    "bẩy": 7,
    "chạp": 12,
}
_ENGLISH_MONTHS: Final = dict(zip(_NAMES, range(1, 13), strict=True))
_MONTHS: Final = _VIETNAMESE_MONTHS | _ENGLISH_MONTHS
_WORDS: Final = "|".join(sorted(_VIETNAMESE_MONTHS, key=len, reverse=True))
_VIETNAMESE: Final = rf"(?P<m>\d{{1,2}}|{_WORDS})"
_ENGLISH: Final = rf"(?P<m>{'|'.join(_ENGLISH_MONTHS)})[a-z]{{0,6}}\.?"
_YEAR: Final = r"(?P<y>\d{4})(?!\d)"
_DAY: Final = r"(?<!\d)(?P<d>\d{1,2})"
_DAYS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<y>\d{4})(?P<gap>[-/.])(?P<m>\d{1,2})(?P=gap)(?P<d>\d{1,2})(?!\d)",
        rf"(?<!\d[/.]){_DAY} ?(?P<gap>[/.-]) ?(?P<m>\d{{1,2}}) ?(?P=gap) ?(?P<y>\d{{4}}|\d\d)(?![\d/])",
        rf"{_DAY},? tháng {_VIETNAMESE}(?:,? năm|,)? {_YEAR}",
        rf"tháng {_VIETNAMESE} (?P<d>\d{{1,2}}),? {_YEAR}",
        rf"{_DAY} {_ENGLISH},? {_YEAR}",
        rf"\b{_ENGLISH} (?P<d>\d{{1,2}}),? {_YEAR}",
    )
)
WEEKDAY: Final = (
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![^\W\d_])"
)
_TIME_AFTER: Final = re.compile(rf"(?:T|[ ,;|–—-]*(?:(?:vào )?lúc:? )?){TIME}", re.IGNORECASE)
_TIME_BEFORE: Final = re.compile(rf"{TIME}(?:[ ,;|–—-]|ngày|{WEEKDAY})*$", re.IGNORECASE)
_BEFORE: Final = 40
_OLDEST: Final = 1990
_LATEST: Final = 2100


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a minute of it, read from the characters `start` to `end` of a text."""

    at: datetime
    has_time: bool
    start: int
    end: int


def find_moments(text: str) -> list[Moment]:
    """Return the dates in `text` that exist, 1990 to 2100, each with a time of day that stands beside it.

    Days come before months. Only `7/24/2020 3:49 PM`, as American servers print it, is read the other
    way round; a year of two digits counts only beside a time.
    """
    moments: list[Moment] = []
    for moment in sorted(_each_moment(text), key=lambda found: (found.start, -found.end)):
        if not moments or moment.start >= moments[-1].end:
            moments.append(moment)
    return moments


def make_day(year: int, month: int, day: int) -> datetime | None:
    """Return the beginning of a day in Vietnam, None if there is none from 1990 to 2100."""
    try:
        return datetime(year, month, day, tzinfo=TIMEZONE) if _OLDEST <= year <= _LATEST else None
    except ValueError:
        return None


def _each_moment(text: str) -> Iterator[Moment]:
    for pattern in _DAYS:
        for day in pattern.finditer(text):
            before = text[max(0, day.start() - _BEFORE) : day.start()]
            clock = _TIME_AFTER.match(text, day.end()) or _TIME_BEFORE.search(before)
            if moment := _make_moment(day, clock):
                yield moment


def _make_moment(day: re.Match[str], clock: re.Match[str] | None) -> Moment | None:
    """Join a day and a time of day; an impossible time is left out, an impossible day refused."""
    hour = read_time(clock) if clock else None
    at = _read_day(day, clock)
    if at is None or (len(day["y"]) == 2 and hour is None):
        return None
    if clock is None or hour is None:
        return Moment(at, False, day.start(), day.end())
    moment = shift(datetime.combine(at, hour, TIMEZONE), clock["zone"])
    if clock.re is _TIME_AFTER:
        return Moment(moment, True, day.start(), clock.end())
    return Moment(moment, True, day.start() - len(clock.string) + clock.start(), day.end())


def _read_day(day: re.Match[str], clock: re.Match[str] | None) -> datetime | None:
    number, year, written = int(day["d"]), int(day["y"]), day["m"].lower()
    month = int(written) if written.isdecimal() else _MONTHS.get(written, 0)
    if clock and is_american(clock) and number <= 12 < month:
        number, month = month, number
    return make_day(year if year > 99 else year + 2000, month, number)
