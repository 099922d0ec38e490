"""Dates, times and numbers as readers of each language write them."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from babel import dates, numbers

from portal.i18n.locales import Locale

TIMEZONE: Final = ZoneInfo("Asia/Ho_Chi_Minh")
_DATE: Final = {Locale.VI: "d/M/y", Locale.EN: "d MMMM y", Locale.KM: "d MMMM y"}
_FIRST_DAY: Final = date(1, 1, 2)
_BYTES: Final = ("B", "kB", "MB", "GB")


def start_day(day: date) -> datetime:
    """Return the moment at which a day begins in Vietnam.

    The first day of the calendar begins there before there is a moment in UTC: the next one stands for it.
    """
    return datetime.combine(max(day, _FIRST_DAY), time(), TIMEZONE)


def format_date(day: date, locale: Locale) -> str:
    """Return a day, or the day of a moment in Vietnam, the way `locale` writes it."""
    local = day.astimezone(TIMEZONE) if isinstance(day, datetime) else day
    return dates.format_date(local, _DATE[locale], locale=locale.value)


def format_datetime(moment: datetime, locale: Locale) -> str:
    """Return a moment as Vietnamese local time, to the minute."""
    local = moment.astimezone(TIMEZONE)
    return f"{local:%H:%M}, {format_date(local, locale)}"


def format_number(number: float, locale: Locale) -> str:
    """Return a number with the separators of `locale`: `1.234,5` in Vietnamese."""
    return numbers.format_decimal(number, locale=locale.value)


def format_size(size: int, locale: Locale) -> str:
    """Return a file size in bytes as a short text with a decimal unit."""
    amount, unit = float(size), 0
    while amount >= 1000 and unit < len(_BYTES) - 1:
        amount, unit = amount / 1000, unit + 1
    return f"{format_number(round(amount, 1 if unit else 0), locale)} {_BYTES[unit]}"
