"""Stretches of time in running text: `05 (năm) ngày làm việc kể từ ngày nhận đủ hồ sơ`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from portal.entities.channel import TimeLimit
from portal.importers.national_records.channels.translated import say

_UNITS: Final = {"ngày làm việc": "working-day", "ngày": "calendar-day", "giờ": "hour", "tháng": "month"}
_LENGTH: Final = (
    r"(?<![\w/.,-])(?P<number>\d{1,4}(?:,\d)?)\s*(?:\([^()\d]{1,30}\)\s*)?"
    r"(?P<unit>ngày\s+làm\s+việc|ngày|giờ(?!\s+làm\s+việc)|tháng)(?!\w|\s*\d)"
)
_DURATION: Final = re.compile(_LENGTH, re.IGNORECASE)
_WITHIN: Final = (
    rf"(?:(?:trong|không quá)\s+)?(?:(?:vòng|thời hạn|thời gian)\s+)?(?:(?:không quá|tối đa)\s+)?{_LENGTH}"
)
_FROM: Final = r",?\s+(?:kể\s+)?từ\s+(?:ngày|khi|thời điểm)"
_ALONE: Final = re.compile(
    rf"^[-+*•\t ]*(?:Thời (?:hạn|gian) (?:giải quyết|thực hiện|xử lý)\s*:?\s*)?{_WITHIN}{_FROM}",
    re.IGNORECASE | re.MULTILINE,
)
_RECEIVED: Final = re.compile(
    rf"{_WITHIN}{_FROM}\s+(?:tiếp\s+)?nhận\s+(?:được\s+|đủ\s+|đầy\s+đủ\s+)*hồ\s+sơ", re.IGNORECASE
)
_SEGMENT: Final = re.compile(r"[\n;]|,\s+(?=\d+\s+(?:ngày|giờ|tháng))")
_CASE: Final = re.compile(r"(?:đối với|trường hợp) [^:;()\n]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Duration:
    """A number with a unit's code, and the words that say it."""

    number: float
    unit: str
    words: str


def find_durations(text: str) -> list[Duration]:
    """Return what lengths of time `text` states."""
    return [_make(found) for found in _DURATION.finditer(text)]


def find_received(text: str) -> list[Duration]:
    """Return the lengths of time that `text` counts from the day the file is received."""
    return [_make(found) for found in _RECEIVED.finditer(text)]


def read_limits(description: str) -> list[TimeLimit]:
    """Return the time limits of a description: the only one, or one for each case; none if it is unclear."""
    if len(find_durations(description)) == 1:
        found = _ALONE.search(description)
        return [_limit(_make(found))] if found else []
    limits = list(_read_cases(description))
    known = [limit for limit in limits if limit is not None]
    return known if len(known) == len(limits) else []


def _read_cases(description: str) -> Iterator[TimeLimit | None]:
    for segment in filter(str.strip, _SEGMENT.split(description)):
        stated, cases = find_durations(segment), _CASE.findall(segment)
        is_clear = len(stated) == 1 and len(cases) == 1
        yield _limit(stated[0], cases[0].strip()) if is_clear else None


def _limit(duration: Duration, case: str = "") -> TimeLimit:
    return TimeLimit(number=duration.number, unit=duration.unit, condition=say(case))


def _make(found: re.Match[str]) -> Duration:
    unit = _UNITS[" ".join(found["unit"].lower().split())]
    return Duration(float(found["number"].replace(",", ".")), unit, found[0].strip())
