"""How a time limit is counted, day by day, from the day of receipt.

The rules are those of the Civil Code of 2015: half a month is fifteen days (article 146); the first
day is not counted (147); a month ends on the day of the same number, or on the last day of a month
that has none, and what would end on a day off ends on the next working day (148).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum
from math import ceil
from typing import Final

from portal.guidance.calendar import DayOff, WorkingCalendar
from portal.guidance.holidays import load_holidays
from portal.guidance.working_time import CLOSING, NOON, OPENING, spend_minutes

_DAY: Final = timedelta(days=1)
_DAYS_OF_MONTH: Final = 30


class Part(StrEnum):
    """What a day is to the count."""

    SUBMITTED = "submitted"
    RECEIVED = "received"
    COUNTED = "counted"
    SKIPPED = "skipped"
    ENDS = "ends"


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the count: what it is to it, how many of `unit` are over at its end, why it is off if it is.

    `until` is when the last unit ends, if that is before the office closes.
    """

    day: date
    part: Part
    count: float | None = None
    off: DayOff | None = None
    until: time | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """Where the count begins: the day of receipt, and its time if that is known."""

    calendar: WorkingCalendar
    day: date
    at: time | None = None


def count_days(start: Start, number: float, unit: str) -> Iterator[Day]:
    """Yield the days after (for hours: and on) the day of receipt until `number` of `unit` are over.

    `InvalidInput` if that is after the last year whose holidays are known.
    """
    return (replace(day, unit=unit) for day in _COUNTS[unit](start, number))


def _count_working_days(start: Start, number: float) -> Iterator[Day]:
    """Halves of a working day end at noon and at closing time; smaller parts count as a half."""
    left, number, day = ceil(number * 2) / 2, ceil(number * 2) / 2, start.day
    while left > 0:
        day += _DAY
        off = start.calendar.find_day_off(day)
        if off:
            yield Day(day, Part.SKIPPED, off=off)
            continue
        left = max(left - 1, 0)
        is_half = left == 0 and number % 1 > 0
        yield Day(day, Part.COUNTED, number - left, until=NOON if is_half else None)


def _count_calendar_days(start: Start, number: float) -> Iterator[Day]:
    day = start.day
    for count in range(1, ceil(number) + 1):
        day += _DAY
        yield Day(day, Part.COUNTED, count, start.calendar.find_day_off(day))
    yield from _end_on_working_day(start.calendar, day)


def _count_months(start: Start, number: float) -> Iterator[Day]:
    whole = int(number)
    day = _add_months(start.day, whole)
    if rest := ceil((number - whole) * _DAYS_OF_MONTH):
        day = min(day + rest * _DAY, _add_months(start.day, whole + 1))
    if day > start.day:
        yield Day(day, Part.COUNTED, number, start.calendar.find_day_off(day))
    yield from _end_on_working_day(start.calendar, day)


def _count_hours(start: Start, number: float) -> Iterator[Day]:
    """Office hours; where the time of receipt is not known, those after the day of receipt."""
    last, over = start.day, 0
    at = start.at or CLOSING
    for day, until, minutes in spend_minutes(start.calendar, start.day, max(at, OPENING), ceil(number * 60)):
        yield from _skip_between(start.calendar, last, day)
        last, over = day, over + minutes
        yield Day(day, Part.COUNTED, over / 60, until=until)


def _end_on_working_day(calendar: WorkingCalendar, day: date) -> Iterator[Day]:
    ends = calendar.next_worked(day)
    yield from _skip_between(calendar, day, ends)
    if ends != day:
        yield Day(ends, Part.ENDS)


def _skip_between(calendar: WorkingCalendar, first: date, last: date) -> Iterator[Day]:
    """Yield the days off between two days, both left out."""
    for offset in range(1, (last - first).days):
        day = first + offset * _DAY
        yield Day(day, Part.SKIPPED, off=calendar.find_day_off(day))


def _add_months(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    load_holidays(year)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


_COUNTS: Final[Mapping[str, Callable[[Start, float], Iterator[Day]]]] = {
    "hour": _count_hours,
    "working-day": _count_working_days,
    "calendar-day": _count_calendar_days,
    "month": _count_months,
}
