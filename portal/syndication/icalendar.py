"""Calendars (RFC 5545) of days on which something happens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from portal.i18n import Locale
from portal.syndication.writable import drop_unwritable


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """Something that happens on a day; `uid` says what it is and stays the same when its date moves."""

    uid: str
    on: date
    summary: str
    description: str = ""


def write_calendar(
    name: str, url: str, updated_at: datetime, locale: Locale, days: Iterable[CalendarDay]
) -> bytes:
    """Return the calendar of a page as iCalendar in UTF-8, each day an event that takes the whole of it.

    `url` is the page's; its host completes the UIDs. `updated_at` is aware; nothing in the file depends
    on when it is written, so that the same content gives the same bytes.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//{urlsplit(url).hostname}//Portal//{locale.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", drop_unwritable(name))
    calendar.add("x-wr-calname", drop_unwritable(name))
    calendar.add("url", url)
    calendar.add("last-modified", updated_at.astimezone(UTC))
    for day in days:
        calendar.add_component(_make_event(day, url, updated_at.astimezone(UTC), locale))
    return bytes(calendar.to_ical())


def _make_event(day: CalendarDay, url: str, updated_at: datetime, locale: Locale) -> Event:
    event = Event()
    event.add("uid", f"{day.uid}@{urlsplit(url).hostname}")
    event.add("dtstamp", updated_at)
    event.add("last-modified", updated_at)
    event.add("dtstart", day.on)
    event.add("dtend", day.on + timedelta(days=1))
    event.add("summary", drop_unwritable(day.summary), parameters={"language": str(locale)})
    if day.description:
        event.add("description", drop_unwritable(day.description), parameters={"language": str(locale)})
    event.add("url", url)
    event.add("transp", "TRANSPARENT")
    return event
