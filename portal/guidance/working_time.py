"""The hours in which offices are open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from portal.guidance.calendar import WorkingCalendar
from portal.i18n import TIMEZONE

OFFICE_HOURS: Final = ((time(7, 30), time(11, 30)), (time(13, 30), time(17)))
"""Morning and afternoon, as most one-stop desks keep them. Each People's Committee sets its own; the
Labour Code of 2019 (article 105) allows eight hours a day at most."""
OPENING: Final = OFFICE_HOURS[0][0]
NOON: Final = OFFICE_HOURS[0][1]
CLOSING: Final = OFFICE_HOURS[-1][1]
_DAY: Final = timedelta(days=1)


def read_moment(submitted: date | datetime) -> tuple[date, time | None]:
    """Return the day and the time of day in Vietnam; no time if only the day is known."""
    if not isinstance(submitted, datetime):
        return submitted, None
    local = submitted.astimezone(TIMEZONE) if submitted.tzinfo else submitted
    return local.date(), local.time()


def find_receipt(calendar: WorkingCalendar, day: date, at: time | None) -> date:
    """Return the day on which an application counts as received: late, it is the next working day."""
    return calendar.next_worked(day + _DAY if at and at > CLOSING else day)


def spend_minutes(
    calendar: WorkingCalendar, day: date, at: time, minutes: int
) -> Iterator[tuple[date, time, int]]:
    """Yield the days worked on from a moment until `minutes` of office hours are over.

    With each day come the time at which its last minute ends and how many minutes it had.
    """
    while minutes > 0:
        used, ends = _spend_day(at, minutes)
        if used:
            yield day, ends, used
        minutes -= used
        day, at = calendar.next_worked(day + _DAY) if minutes else day, OPENING


def _spend_day(at: time, minutes: int) -> tuple[int, time]:
    """Return how many of `minutes` fit into a day after `at`, and when the last one ends."""
    used, ends = 0, at
    for opens, closes in OFFICE_HOURS:
        starts = max(at, opens)
        taken = min(max(_minute(closes) - _minute(starts), 0), minutes - used)
        if taken:
            used, ends = used + taken, _clock(_minute(starts) + taken)
    return used, ends


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _clock(minute: int) -> time:
    return time(minute // 60, minute % 60)
