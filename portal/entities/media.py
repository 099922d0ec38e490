"""Media: pictures, with the words that stand in for them."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import field_validator
from sqlalchemy import JSON
from sqlmodel import Field

from portal.entities.base import Entry, EntryContent, EntryFields, RequiredTranslated, listing_index
from portal.entities.content_type import ContentType
from portal.entities.files import FileReference
from portal.entities.terms import TermOf
from portal.i18n import Locale, Translated

# Formats that every browser shows and that cannot carry a script.
PICTURE_TYPES: Final = ("image/png", "image/jpeg", "image/webp", "image/gif", "image/avif")


class MediaFields(EntryFields):
    """Fields of a picture that editors write and the table keeps alike."""

    alt: RequiredTranslated = Field(sa_type=JSON, description="What the picture shows, for who cannot see it")
    credit: Translated = Field(default={}, sa_type=JSON)
    licence: Annotated[str, TermOf("licences")]


class MediaContent(MediaFields, FileReference, EntryContent):
    """A picture as an editor writes it."""

    @field_validator("media_type")
    @classmethod
    def check_media_type(cls, media_type: str) -> str:
        """Take pictures only."""
        if media_type not in PICTURE_TYPES:
            raise ValueError(f"{media_type} is not one of {', '.join(PICTURE_TYPES)}")
        return media_type


class Media(MediaFields, FileReference, Entry, table=True):
    """A picture's row."""

    __table_args__ = (listing_index("media"),)


MEDIA = ContentType(
    name="media",
    table=Media,
    content=MediaContent,
    segment={Locale.VI: "thu-vien", Locale.EN: "media"},
    references={"agency": ("agency", "agency_id")},
    is_searched=False,
)
