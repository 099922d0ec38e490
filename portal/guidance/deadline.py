"""When the result of an application is due, with the count that says why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from portal.entities.channel import TimeLimit
from portal.entities.legal_basis import LegalBasis
from portal.guidance.calendar import WorkingCalendar, load_calendar
from portal.guidance.counting import Day, Part, Start, count_days
from portal.guidance.holidays import load_holidays
from portal.guidance.working_time import find_receipt, read_moment
from portal.i18n import Locale

RULES: Final = (
    LegalBasis(
        number="91/2015/QH13",
        title={Locale.VI: "Bộ luật Dân sự", Locale.EN: "Civil Code"},
        articles=["146", "147", "148"],
    ),
    LegalBasis(
        number="45/2019/QH14",
        title={Locale.VI: "Bộ luật Lao động", Locale.EN: "Labour Code"},
        articles=["111", "112"],
    ),
)
"""The laws by which periods are counted, and by which days are off."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """When the result is due at the latest: a day and, for hours and half days, the time.

    `days` go from the day of submission to the day it is due. A limit without a number has no day:
    its rule says what holds. `unannounced` are the years whose holidays are computed.
    """

    limit: TimeLimit
    submitted: date
    received: date
    due: date | None
    due_time: time | None
    days: tuple[Day, ...]
    unannounced: tuple[int, ...]

    @property
    def skipped(self) -> tuple[Day, ...]:
        """The days off after the receipt that are not counted."""
        return tuple(each for each in self.days if each.part is Part.SKIPPED and each.day > self.received)


def find_deadline(
    submitted: date | datetime, limit: TimeLimit, calendar: WorkingCalendar | None = None
) -> Deadline:
    """Return when the result is due of what is handed in on a day or at a moment.

    A moment without a zone is one in Vietnam; of a day alone it is taken that the office was open
    until its end. `InvalidInput` if a day is needed whose holidays are not known.
    """
    calendar = calendar or load_calendar()
    load_holidays(submitted.year)
    day, at = read_moment(submitted)
    received = find_receipt(calendar, day, at)
    before = tuple(_list_until_receipt(calendar, day, received))
    if limit.number is None or limit.unit is None:
        return Deadline(limit, day, received, None, None, before, ())
    if received > day:
        at = time.min
    counted = tuple(count_days(Start(calendar, received, at), limit.number, limit.unit))
    last = counted[-1] if counted else before[-1]
    days = before + counted
    return Deadline(limit, day, received, last.day, last.until, days, _find_unannounced(calendar, days))


def _list_until_receipt(calendar: WorkingCalendar, day: date, received: date) -> Iterator[Day]:
    for ordinal in range(day.toordinal(), received.toordinal()):
        each = date.fromordinal(ordinal)
        yield Day(each, Part.SUBMITTED if each == day else Part.SKIPPED, off=calendar.find_day_off(each))
    yield Day(received, Part.RECEIVED)


def _find_unannounced(calendar: WorkingCalendar, days: tuple[Day, ...]) -> tuple[int, ...]:
    years = range(days[0].day.year, days[-1].day.year + 1)
    return tuple(year for year in years if not calendar.is_announced(year))
