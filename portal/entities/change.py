"""The change log: one row a write, in order, never changed. Projections follow it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import JSON
from sqlmodel import Field, Index, SQLModel

from portal.database import UtcDateTime, coded


class Action(StrEnum):
    """What was done to an entry. The last four happen when a date comes."""

    SAVE = "save"
    PUBLISH = "publish"
    SCHEDULE = "schedule"
    WITHDRAW = "withdraw"
    RELEASE = "release"
    EXPIRE = "expire"
    TAKE_EFFECT = "take-effect"
    LOSE_EFFECT = "lose-effect"


class Change(SQLModel, table=True):
    """One row of the log. `touches` names what the entry belongs or belonged to (`topic:y-te`)."""

    __table_args__ = (Index("ix_change_kind", "entry_type", "action", "at"), {"sqlite_autoincrement": True})

    seq: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=UtcDateTime)
    action: Action = Field(sa_type=coded(Action))
    entry_type: str
    entry_id: UUID = Field(index=True)
    version: int
    author: str
    reason: str = ""
    touches: list[str] = Field(default=[], sa_type=JSON)


class Due(SQLModel, table=True):
    """A date that will change what is public: a scheduled release, an expiry, a day of effect."""

    entry_id: UUID = Field(primary_key=True)
    action: Action = Field(primary_key=True, sa_type=coded(Action))
    entry_type: str
    at: datetime = Field(sa_type=UtcDateTime, index=True)
