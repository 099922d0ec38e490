"""Entries of the feed of what happened to procedures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from portal.i18n import Locale, mark, translate
from portal.static_site.render import Page
from portal.syndication import FeedEntry

TITLE: Final = mark("Changes of procedures")
_EVENTS: Final = {
    "NEW": mark("New: {title}"),
    "CHANGED": mark("Changed: {title}"),
    "WITHDRAWN": mark("Withdrawn: {title}"),
}


def describe_change(change: Mapping[str, Any], page: Page, locale: Locale) -> FeedEntry:
    """Return a change as an entry; one of a withdrawn procedure leads to the page of changes."""
    procedure = change["procedure"]
    title = procedure["title"]["text"] if procedure else change["code"] or ""
    agency = procedure["agency"] if procedure else None
    return FeedEntry(
        id=f"{change['code']}:{change['number']}:{change['event'].lower()}",
        url=page.base_url + (procedure["path"] if procedure else page.path),
        title=translate(_EVENTS[change["event"]], locale, title=title),
        summary="\n".join(difference["sentence"] for difference in change["differences"]),
        published_at=change["at"],
        updated_at=change["at"],
        author=agency["title"]["text"] if agency else "",
    )
