"""Topics: what entries are about, in a tree of two levels."""

from __future__ import annotations

from uuid import UUID

from sqlmodel import Field

from portal.entities.base import Entry, EntryContent, EntryFields, Slug, listing_index
from portal.entities.content_type import ContentType
from portal.i18n import Locale


class TopicFields(EntryFields):
    """Fields of a topic that editors write and the table keeps alike."""

    position: int = Field(default=0, description="Place among its siblings")


class TopicContent(TopicFields, EntryContent):
    """A topic as a vocabulary gives it."""

    parent: Slug | None = Field(default=None, description="Slug of the wider topic")


class Topic(TopicFields, Entry, table=True):
    """A topic's row."""

    __table_args__ = (listing_index("topic"),)

    parent_id: UUID | None = Field(default=None, foreign_key="topic.id", index=True)


TOPIC = ContentType(
    name="topic",
    table=Topic,
    content=TopicContent,
    segment={Locale.VI: "chu-de", Locale.EN: "topics"},
    references={"agency": ("agency", "agency_id"), "parent": ("topic", "parent_id")},
)
