"""What ties entries of every kind to topics, areas, tags and slugs.

An entry's id is unique among all entities (UUIDv7), so one table serves them all.
"""

from __future__ import annotations

from uuid import UUID

from sqlmodel import Field, SQLModel


class TopicLink(SQLModel, table=True):
    """An entry is about a topic."""

    __tablename__ = "topic_link"

    entry_id: UUID = Field(primary_key=True)
    topic_id: UUID = Field(primary_key=True, foreign_key="topic.id", index=True)
    position: int = 0


class AreaLink(SQLModel, table=True):
    """An entry concerns an area."""

    __tablename__ = "area_link"

    entry_id: UUID = Field(primary_key=True)
    area_id: UUID = Field(primary_key=True, foreign_key="area.id", index=True)
    position: int = 0


class TagLink(SQLModel, table=True):
    """An entry carries a tag."""

    __tablename__ = "tag_link"

    entry_id: UUID = Field(primary_key=True)
    tag: str = Field(primary_key=True, index=True)


class SlugClaim(SQLModel, table=True):
    """A slug that an entry has or had. It is never given to another: an old one redirects."""

    __tablename__ = "slug_claim"

    entry_type: str = Field(primary_key=True)
    slug: str = Field(primary_key=True)
    entry_id: UUID = Field(index=True)
