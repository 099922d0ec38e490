"""What all entries share: their columns, their states, and the one rule of what is public."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, StringConstraints
from sqlalchemy import JSON, ColumnElement, Index, and_, or_
from sqlmodel import Field, SQLModel, col
from uuid_utils.compat import uuid7

from portal.database import UtcDateTime, coded, structured
from portal.i18n import SOURCE, Locale, Translated

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=120)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
Tag = Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, min_length=1, max_length=60)]


def _require_source(texts: dict[Locale, str]) -> dict[Locale, str]:
    if SOURCE not in texts:
        raise ValueError("the Vietnamese text is missing")
    return texts


RequiredTranslated = Annotated[Translated, AfterValidator(_require_source)]


class State(StrEnum):
    """Where an entry stands. Scheduled and expired are `published` at another time."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class WithdrawalKind(StrEnum):
    """What a reader finds at the address of a withdrawn entry."""

    NOTICE = "notice"
    GONE = "gone"
    REPLACED = "replaced"


class Withdrawal(SQLModel):
    """Why an entry was withdrawn: a note for readers, and what replaces it (`type/slug`), if anything."""

    kind: WithdrawalKind
    note: Translated = {}
    replaced_by: str | None = None


class EntryFields(SQLModel):
    """Fields of every entry that editors write and the table keeps alike."""

    title: RequiredTranslated = Field(sa_type=JSON)
    summary: Translated = Field(default={}, sa_type=JSON)
    body: Translated = Field(default={}, sa_type=JSON, description="Markdown")
    tags: list[Tag] = Field(default=[], sa_type=JSON, max_length=30)


class EntryContent(EntryFields):
    """What an editor writes: validated, and complete enough to be a version's snapshot.

    References are natural keys (slugs, codes), so that a snapshot reads and travels by itself.
    """

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    agency: Slug | None = Field(default=None, description="Slug of the agency that publishes")
    topics: list[Slug] = Field(default=[], max_length=20, description="Slugs of topics")
    areas: list[Line] = Field(default=[], max_length=200, description="Codes of areas")


class Entry(EntryFields):
    """The columns of every entry's table. `live_version` 0 means it was never published."""

    id: UUID = Field(default_factory=uuid7, primary_key=True)
    slug: str = Field(unique=True)
    state: State = Field(default=State.DRAFT, sa_type=coded(State))
    agency_id: UUID | None = Field(default=None, foreign_key="agency.id", index=True)
    published_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    expire_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    created_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)
    has_page: bool = Field(default=True, description="Whether it has a page of its own")
    live_version: int = 0
    latest_version: int = 0
    withdrawal: Withdrawal | None = Field(default=None, sa_type=structured(Withdrawal))

    def is_public(self, now: datetime) -> bool:
        """Return whether readers may find this entry at `now`."""
        return (
            self.state is State.PUBLISHED
            and self.published_at is not None
            and self.published_at <= now
            and (self.expire_at is None or self.expire_at > now)
        )

    def shows_notice(self) -> bool:
        """Return whether the entry is withdrawn but still stands at its address, under a notice."""
        return self.withdrawal is not None and self.withdrawal.kind is WithdrawalKind.NOTICE

    def is_gone(self) -> bool:
        """Return whether the entry was withdrawn for good."""
        return self.withdrawal is not None and self.withdrawal.kind is WithdrawalKind.GONE

    def stands(self, now: datetime) -> bool:
        """Return whether readers meet the entry and its files at their addresses at `now`."""
        return self.is_public(now) or self.shows_notice()


def is_public(table: type[Entry], now: datetime) -> ColumnElement[bool]:
    """Return `Entry.is_public` as a condition on the rows of `table`."""
    return and_(
        col(table.state) == State.PUBLISHED,
        col(table.published_at) <= now,
        or_(col(table.expire_at).is_(None), col(table.expire_at) > now),
    )


def listing_index(table: str) -> Any:
    """Return the index that serves a list of public entries, newest first."""
    return Index(f"ix_{table}_listing", "state", "published_at", "id")
