"""Dates, moments and durations as text, from the days that a workbook counts or from ISO 8601."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from portal.tabular.reading.workbook.number_format import NumberFormat, Shown

_LAST_DAY: Final = 2_958_465
_DAY: Final = 86_400
_LEAP_DAY_OF_1900: Final = 60
_SECOND: Final = 1000
_DURATION: Final = re.compile(r"(-?)PT(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d+)?)S)?")


class Calendar(Enum):
    """The day before the first that a workbook counts; that of 1900 counts a 29 February 1900."""

    SINCE_1900 = datetime(1899, 12, 30)
    SINCE_1904 = datetime(1904, 1, 1)


def write_moment(days: float, form: NumberFormat, calendar: Calendar) -> str | None:
    """Return a count of days as its format shows it, None where that is no day of the calendar.

    A time that a format of dates hides is kept, so that nothing is lost.
    """
    precision = 1 if form.fractions else _SECOND
    milliseconds = round(days * _DAY * 1000 / precision) * precision
    if form.shown is Shown.DURATION or (form.shown is Shown.TIME and 0 <= days < 1):
        return _write_clock(milliseconds)
    start = _find_start(days, calendar)
    return _write_moment(start + timedelta(milliseconds=milliseconds), form) if start else None


def write_iso_moment(text: str, form: NumberFormat) -> str:
    """Return a date or moment of ISO 8601 as its format shows it, or raise `ValueError`."""
    moment = datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    milliseconds = timedelta(milliseconds=round(moment.microsecond / 1000))
    return _write_moment(moment.replace(microsecond=0) + milliseconds, form)


def write_iso_duration(text: str) -> str:
    """Return a duration of ISO 8601 in hours, as `36:30:00`, or raise `ValueError`."""
    parts = _DURATION.fullmatch(text.strip())
    if parts is None:
        raise ValueError(text)
    hours, minutes = int(parts[2] or 0), int(parts[3] or 0)
    seconds = float((parts[4] or "0").replace(",", "."))
    milliseconds = (hours * 3600 + minutes * 60) * 1000 + round(seconds * 1000)
    return _write_clock(-milliseconds if parts[1] else milliseconds)


def _write_clock(milliseconds: int) -> str:
    seconds, rest = divmod(abs(milliseconds), 1000)
    clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{'-' if milliseconds < 0 else ''}{clock}{f'.{rest:03}' if rest else ''}"


def _write_moment(moment: datetime, form: NumberFormat) -> str:
    if form.shown is not Shown.MOMENT and moment.time() == datetime.min.time():
        return moment.date().isoformat()
    return moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds")


def _find_start(days: float, calendar: Calendar) -> datetime | None:
    """Return the day that is counted from; in the calendar of 1900 it is another before its leap day."""
    is_1900 = calendar is Calendar.SINCE_1900
    if not is_1900 <= days <= _LAST_DAY or (is_1900 and int(days) == _LEAP_DAY_OF_1900):
        return None
    is_early = is_1900 and days < _LEAP_DAY_OF_1900
    return calendar.value + timedelta(days=1) if is_early else calendar.value
