"""News in GraphQL."""

from __future__ import annotations

from typing import Any

import strawberry
from sqlalchemy import ColumnElement
from strawberry import Parent

from portal import entities
from portal.api.context import Info
from portal.api.filters import EntryFilter, any_of
from portal.api.types.entry import Entry
from portal.api.types.media import Media
from portal.api.types.term import Term, term_field
from portal.api.types.text import Text, texts_field


@strawberry.type(description="What happened, what changes, what to mind.")
class News(Entry):
    """A news item."""

    byline: str = strawberry.field(description="Who wrote it, as printed; may be empty.")
    place: str = strawberry.field(description="Where it happened, as printed; may be empty.")
    source: str = strawberry.field(description="Who published it first, as printed; may be empty.")
    section: str = strawberry.field(description="The section it stood in on the portal it came from.")
    category: Term | None = term_field("category", "news_categories", "What kind of news it is.")
    captions: list[Text] = texts_field("captions", "Captions of pictures that were lost.")

    @classmethod
    def is_type_of(cls, value: Any, _info: Any) -> bool:
        """Rows of the news table are news."""
        return isinstance(value, entities.News)

    @strawberry.field(description="The picture above it.")
    def image(self, parent: Parent[entities.News], info: Info) -> Media | None:
        """Return the picture, if it is public."""
        if parent.image_id is None:
            return None
        return info.context.loaders.one("media").get(parent.image_id)  # type: ignore[no-any-return]


@strawberry.input(description="Which news to list.")
class NewsFilter(EntryFilter):
    """News' own conditions."""

    category: list[str] | None = strawberry.field(default=None, description="Codes of news categories.")

    def conditions(self, table: Any) -> list[ColumnElement[bool]]:
        """Return the filter as conditions on news."""
        return super().conditions(table) + any_of(table.category, self.category)
