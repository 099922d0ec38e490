"""News: what happened, what changes, what to mind."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from sqlalchemy import JSON
from sqlmodel import Field

from portal.entities.base import Entry, EntryContent, EntryFields, Line, Slug, listing_index
from portal.entities.content_type import ContentType
from portal.entities.terms import TermOf
from portal.i18n import Locale, Translated


class NewsFields(EntryFields):
    """Fields of a news item that editors write and the table keeps alike."""

    category: Annotated[str, TermOf("news_categories")] = "su-kien"
    byline: Line = Field(default="", description="Who wrote it, as printed")
    place: Line = Field(default="", description="Where it happened, as printed")
    source: Line = Field(default="", description="Who published it first, as printed")
    section: Line = Field(default="", description="The section it stood in on the portal it came from")
    captions: list[Translated] = Field(default=[], sa_type=JSON, description="Captions of lost pictures")


class NewsContent(NewsFields, EntryContent):
    """A news item as an editor writes it."""

    image: Slug | None = Field(default=None, description="Slug of a media entry")


class News(NewsFields, Entry, table=True):
    """A news item's row."""

    __table_args__ = (listing_index("news"),)

    image_id: UUID | None = Field(default=None, foreign_key="media.id")


NEWS = ContentType(
    name="news",
    table=News,
    content=NewsContent,
    segment={Locale.VI: "tin-tuc", Locale.EN: "news"},
    references={"agency": ("agency", "agency_id"), "image": ("media", "image_id")},
    texts=lambda news: news.captions,
)
