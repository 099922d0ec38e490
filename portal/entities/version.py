"""Versions: what an entry said at a point in time, never changed afterwards."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from portal.database import UtcDateTime


class Version(SQLModel, table=True):
    """An immutable snapshot of an entry's content, with who saved it, when and why."""

    entry_id: UUID = Field(primary_key=True)
    number: int = Field(primary_key=True)
    entry_type: str
    saved_at: datetime = Field(sa_type=UtcDateTime)
    author: str
    reason: str = ""
    content_hash: str = Field(description="SHA-256 of the content as canonical JSON")
    content: dict[str, Any] = Field(sa_type=JSON)
