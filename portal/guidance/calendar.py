"""Which days the offices of the State work, and why not on the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, cached_property
from typing import Final

from portal.guidance.announcements import Announcement, Swap, load_announcements, load_swaps
from portal.guidance.holidays import load_holidays, load_worked_weekends
from portal.i18n import Locale

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


class Reason(StrEnum):
    """Why nobody works on a day."""

    SATURDAY = "saturday"
    SUNDAY = "sunday"
    HOLIDAY = "holiday"
    SWAP = "swap"


@dataclass(frozen=True, slots=True)
class DayOff:
    """Why a day is off: a holiday's name, or the day on which the work is done instead."""

    reason: Reason
    name: Mapping[Locale, str] = field(default_factory=dict)
    worked_instead: date | None = None


@dataclass(frozen=True)
class WorkingCalendar:
    """Monday to Friday without public holidays, with the days that the Government moved."""

    swaps: Sequence[Swap] = ()
    announcements: Mapping[int, Announcement] = field(default_factory=dict)

    @cached_property
    def _free(self) -> Mapping[date, Swap]:
        return {swap.day_off: swap for swap in self.swaps}

    @cached_property
    def _worked(self) -> frozenset[date]:
        return load_worked_weekends() | {swap.worked_instead for swap in self.swaps}

    def find_day_off(self, day: date) -> DayOff | None:
        """Return why `day` is off, or None if it is worked; `InvalidInput` outside the known years."""
        if swap := self._free.get(day):
            return DayOff(Reason.SWAP, worked_instead=swap.worked_instead)
        if name := load_holidays(day.year).get(day):
            return DayOff(Reason.HOLIDAY, name)
        if day.weekday() < _SATURDAY or day in self._worked:
            return None
        return DayOff(Reason.SATURDAY if day.weekday() == _SATURDAY else Reason.SUNDAY)

    def is_worked(self, day: date) -> bool:
        """Tell whether the offices work on `day`."""
        return self.find_day_off(day) is None

    def next_worked(self, day: date) -> date:
        """Return `day`, or the first day after it that is worked."""
        while not self.is_worked(day):
            day += _DAY
        return day

    def is_announced(self, year: int) -> bool:
        """Tell whether the holidays of a year are known to be announced, not only computed."""
        return year in self.announcements


@cache
def load_calendar() -> WorkingCalendar:
    """Return the calendar with everything that is announced so far."""
    return WorkingCalendar(load_swaps(), load_announcements())
