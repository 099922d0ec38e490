"""Which documents an entry cites, by the keys of their numbers, whether the portal has them or not."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import JSON
from sqlmodel import Field, Index, SQLModel

from portal.i18n import Translated


class CitationLink(SQLModel, table=True):
    """An entry cites the document with the key `key`: as its legal basis, or in its text.

    What it says of the document is kept as it says it. `issued_on` tells apart documents of one
    number, as those that name no year can be.
    """

    __tablename__ = "citation_link"
    __table_args__ = (Index("ix_citation_link_key", "key", "entry_type", "entry_id"),)

    entry_id: UUID = Field(primary_key=True)
    key: str = Field(primary_key=True)
    entry_type: str
    position: int
    number: str
    kind: str = ""
    issued_on: date | None = None
    issuer: str = ""
    title: Translated = Field(default={}, sa_type=JSON)
    articles: list[str] = Field(default=[], sa_type=JSON)
    is_declared: bool = False
