"""Deadlines in plain words: the day, the count, and each of its days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from babel.dates import format_date as format_pattern

from portal.guidance.calendar import DayOff, Reason
from portal.guidance.counting import Day, Part
from portal.guidance.deadline import Deadline
from portal.guidance.wording import word_length
from portal.guidance.working_time import OFFICE_HOURS
from portal.i18n import Locale, format_date, mark, serve, translate, translate_plural

_DAY: Final = {Locale.VI: "EEEE, d/M/y", Locale.EN: "EEEE, d MMMM y", Locale.KM: "EEEE, d MMMM y"}
_COUNTS: Final[Mapping[str, str]] = {
    "hour": mark("Only office hours are counted ({hours}): {length}."),
    "working-day": mark("Counted from the day after the receipt: {length}."),
    "calendar-day": mark("Counted from the day after the receipt, days off as well: {length}."),
    "month": mark("Counted to the day of the same number: {length}."),
}
_WEEKEND: Final = {Reason.SATURDAY: mark("Saturday"), Reason.SUNDAY: mark("Sunday")}
MOST_NAMES: Final = 12


def word_date(day: date, locale: Locale) -> str:
    """Return a day with its weekday: `Friday, 13 February 2026`."""
    return format_pattern(day, _DAY[locale], locale=locale.value)


def word_due(found: Deadline, locale: Locale) -> str:
    """Return the day, with the time if there is one; empty if a rule says when."""
    if found.due is None:
        return ""
    day = word_date(found.due, locale)
    return f"{found.due_time:%H:%M}, {day}" if found.due_time else day


def explain_deadline(found: Deadline, locale: Locale) -> list[str]:
    """Return sentences that say how the day was counted; none if a rule says when."""
    return [] if found.due is None else list(_explain(found, locale))


def word_day(day: Day, locale: Locale) -> str:
    """Return what a day is to the count: `received`, `day 2`, `Sunday: not counted`."""
    match day.part:
        case Part.SUBMITTED if day.off:
            return translate(
                "handed in, but offices are closed ({reason})", locale, reason=word_day_off(day.off, locale)
            )
        case Part.SUBMITTED:
            return translate("handed in after office hours", locale)
        case Part.RECEIVED:
            return translate("received", locale)
        case Part.SKIPPED if day.off and day.off.reason in _WEEKEND:
            return translate("not counted", locale)
        case Part.SKIPPED if day.off:
            return translate("{reason}: not counted", locale, reason=word_day_off(day.off, locale))
        case Part.COUNTED if day.count is not None and day.unit in ("working-day", "calendar-day"):
            return translate("day {count}", locale, count=f"{day.count:g}")
        case Part.COUNTED if day.count is not None and day.unit:
            return word_length(day.count, day.unit, locale)
        case _:
            return translate("the next working day", locale)


def word_day_off(off: DayOff, locale: Locale) -> str:
    """Return why a day is off: its name, or the day that is worked instead."""
    if off.worked_instead:
        return translate(
            "day off, worked on {day} instead", locale, day=format_date(off.worked_instead, locale)
        )
    return serve(off.name, locale).text or translate(_WEEKEND[off.reason], locale)


def _explain(found: Deadline, locale: Locale) -> Iterator[str]:
    yield _word_receipt(found, locale)
    if found.limit.number and found.limit.unit:
        length = word_length(found.limit.number, found.limit.unit, locale)
        hours = ", ".join(f"{opens:%H:%M}–{closes:%H:%M}" for opens, closes in OFFICE_HOURS)
        yield translate(_COUNTS[found.limit.unit], locale, length=length, hours=hours)
        yield from _word_skipped(found, locale)
    if found.unannounced:
        first, last = found.unannounced[0], found.unannounced[-1]
        years = f"{first}" if first == last else f"{first}–{last}"
        yield translate(
            "The public holidays of {years} are not announced yet: their days are computed and may change.",
            locale,
            years=years,
        )


def _word_receipt(found: Deadline, locale: Locale) -> str:
    day, received = word_date(found.submitted, locale), word_date(found.received, locale)
    if found.received == found.submitted:
        return translate("Handed in on {day}, it counts as received that day.", locale, day=day)
    if off := found.days[0].off:
        return translate(
            "Handed in on {day}, when offices are closed ({reason}), it counts as received on {received}.",
            locale,
            day=day,
            reason=word_day_off(off, locale),
            received=received,
        )
    return translate(
        "Handed in on {day} after office hours, it counts as received on {received}.",
        locale,
        day=day,
        received=received,
    )


def _word_skipped(found: Deadline, locale: Locale) -> Iterator[str]:
    """Say which days off are left out, or that the last day was one."""
    if found.days[-1].part is Part.ENDS:
        last = next(day for day in reversed(found.days) if day.part is Part.COUNTED)
        yield translate(
            "The last day, {day}, is a day off, so the limit ends on the next working day.",
            locale,
            day=word_date(last.day, locale),
        )
        return
    weekend = [day for day in found.skipped if day.off and day.off.reason in _WEEKEND]
    if weekend:
        yield translate_plural(
            "{count} Saturday or Sunday is not counted.",
            "{count} Saturdays and Sundays are not counted.",
            len(weekend),
            locale,
        )
    if others := [day for day in found.skipped if day not in weekend]:
        yield translate(
            "Other days off that are not counted: {days}.", locale, days=_name_days(others, locale)
        )


def _name_days(days: list[Day], locale: Locale) -> str:
    named = [f"{word_day_off(day.off, locale)} ({format_date(day.day, locale)})" for day in days if day.off]
    return ", ".join(named[:MOST_NAMES]) + (" …" if len(named) > MOST_NAMES else "")
