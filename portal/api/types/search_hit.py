"""One thing found, as GraphQL gives it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry
from strawberry import Parent

from portal.api.context import Info
from portal.api.types.expansion import SearchMatch
from portal.api.types.type_title import type_title
from portal.entities import CONTENT_TYPES
from portal.i18n import Locale
from portal.search import Hit


@strawberry.type(description="One thing found.")
class SearchHit:
    """A hit."""

    type: str
    slug: str
    language: Locale = strawberry.field(description="The language of the texts shown.")
    title: str
    title_html: str = strawberry.field(description="The title, escaped, with <mark> around what matched.")
    excerpt_html: str = strawberry.field(description="The best passage, escaped, with <mark>.")
    published_at: datetime | None
    agency_title: str
    score: float
    cursor: str
    other_marks: bool = strawberry.field(description="It only has a word typed with marks in other marks.")

    @strawberry.field(description="What kind of thing it is, in the reader's language.")
    def type_title(self, parent: Parent[Hit], info: Info) -> str:
        """Return the title of the hit's type."""
        return type_title(parent.type, info.context.locale)

    @strawberry.field(description="Its page on this portal.")
    def path(self, parent: Parent[Hit], info: Info, locale: Locale | None = None) -> str:
        """Return the address of the page."""
        return CONTENT_TYPES[parent.type].path(parent.slug, locale or info.context.locale)

    @strawberry.field(description="The other words that it has in place of some of those typed.")
    def matched_by(self, parent: Parent[Hit]) -> list[SearchMatch]:
        """Return by which expansions it was found."""
        found: Any = parent.via
        return list(found)
