"""The way to an entry, as the index has it."""

from __future__ import annotations

from datetime import datetime

import strawberry
from strawberry import Parent

from portal.api.budget import LOOK
from portal.api.context import Info
from portal.api.types.type_title import type_title
from portal.entities import CONTENT_TYPES
from portal.errors import InvalidInput, Unavailable
from portal.i18n import Locale
from portal.search import MOST_RELATED, EntryLink


@strawberry.type(name="EntryLink", description="The way to an entry, with what to show for it.")
class Link:
    """A link to an entry."""

    type: str
    slug: str
    language: Locale = strawberry.field(description="The language of the title.")
    title: str
    agency_title: str
    published_at: datetime | None

    @strawberry.field(description="What kind of thing it is, in the reader's language.")
    def type_title(self, parent: Parent[EntryLink], info: Info) -> str:
        """Return the title of the entry's type."""
        return type_title(parent.type, info.context.locale)

    @strawberry.field(description="Its page on this portal.")
    def path(self, parent: Parent[EntryLink], info: Info, locale: Locale | None = None) -> str:
        """Return the address of the page."""
        return link_path(parent, locale or info.context.locale)


def link_path(entry: EntryLink, locale: Locale) -> str:
    """Return the address of an entry's page."""
    return CONTENT_TYPES[entry.type].path(entry.slug, locale)


def find_related(info: Info, key: str, first: int, locale: Locale) -> list[Link]:
    """Return the entries most like that of id `key`; none while there is no index."""
    if not 1 <= first <= MOST_RELATED:
        raise InvalidInput(
            "A list of related entries holds 1 to {limit}, not {first}.", limit=MOST_RELATED, first=first
        )
    info.context.budget.spend(LOOK)
    try:
        return list(info.context.services.search.related(key, locale, first))  # type: ignore[arg-type]
    except Unavailable:
        return []
