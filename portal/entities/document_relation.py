"""What a document does to others: it amends, replaces or repeals them, guides them or rests on them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final
from uuid import UUID

from pydantic import ConfigDict, StringConstraints
from sqlmodel import Field, Index, SQLModel

from portal.citations import citation_key, read_year
from portal.entities.terms import TermOf

DocumentNumber = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]

ENDING: Final = ("replaces", "repeals")
"""The relations that put a document out of force."""

AMENDING: Final = "amends"


class Relation(SQLModel):
    """What a document does to the one of that number, which was there before it.

    `issued_on` is the date of the other document, for numbers that more than one has.
    """

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    kind: Annotated[str, TermOf("document_relations")]
    number: DocumentNumber
    issued_on: date | None = None

    @property
    def code(self) -> str:
        """The code of the other document."""
        return code_document(self.number, self.issued_on)


def code_document(number: str, issued_on: date | None) -> str:
    """Return what tells a document from others: its key and, if the number names no year, its date."""
    key = citation_key(number)
    return f"{key} {issued_on}" if issued_on and not read_year(number) else key


class DocumentRelation(SQLModel, table=True):
    """A relation's row: document `document_id` does something to that with the key `key`."""

    __tablename__ = "document_relation"
    __table_args__ = (Index("ix_document_relation_key", "key", "kind"),)

    document_id: UUID = Field(foreign_key="document.id", primary_key=True)
    position: int = Field(primary_key=True)
    document_code: str = Field(index=True)
    kind: str
    key: str
    code: str
    number: str
    issued_on: date | None = None
