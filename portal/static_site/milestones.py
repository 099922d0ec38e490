"""The calendar of a programme, beside its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from portal.i18n import Locale
from portal.syndication.icalendar import CalendarDay, write_calendar


def milestones_path(page_path: str) -> str:
    """Return the address of the calendar of the programme whose page is at `page_path`."""
    return f"{page_path}milestones.ics"


def write_milestones(programme: Mapping[str, Any], base_url: str, locale: Locale) -> bytes:
    """Return the milestones of a programme, as its page's operation gives it, as iCalendar."""
    updated_at = datetime.fromisoformat(programme["updatedAt"])
    url = base_url + programme["path"]
    return write_calendar(programme["title"]["text"], url, updated_at, locale, _list_days(programme))


def _list_days(programme: Mapping[str, Any]) -> Iterator[CalendarDay]:
    """Yield the days; a kind and a key tell milestones of a programme apart, whatever their dates."""
    for milestone in programme["milestones"]:
        kind, title = milestone["kind"], milestone["title"]["text"]
        yield CalendarDay(
            uid=f"{programme['id']}-{kind['code']}-{milestone['key']}",
            on=date.fromisoformat(milestone["on"]),
            summary=f"{kind['title']['text']}: {title}",
            description=programme["title"]["text"],
        )
