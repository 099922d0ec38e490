"""Administrative procedures: what to bring, where, how long it takes and what it costs."""

from __future__ import annotations

from typing import Annotated

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from portal.database import structured
from portal.entities.base import (
    Entry,
    EntryContent,
    EntryFields,
    Line,
    RequiredTranslated,
    listing_index,
)
from portal.entities.content_type import ContentType
from portal.entities.terms import TermOf
from portal.i18n import Locale, Translated


class Paper(SQLModel):
    """One paper of the file, with how many originals and copies to hand in."""

    name: RequiredTranslated
    originals: int = Field(default=1, ge=0, le=99)
    copies: int = Field(default=0, ge=0, le=99)
    note: Translated = {}


class Channel(SQLModel):
    """One way to apply, with its time limit (a number in its own unit) and its fee in whole đồng."""

    kind: Annotated[str, TermOf("channels")]
    duration: int | None = Field(default=None, ge=0, le=10_000)
    unit: Annotated[str, TermOf("duration_units")] | None = None
    fee: int | None = Field(default=None, ge=0, description="đồng; 0: free; none: not fixed")
    note: Translated = {}


class LegalBasis(SQLModel):
    """A document that the procedure rests on, cited by its number."""

    number: Line
    title: Translated = {}


class ProcedureFields(EntryFields):
    """Fields of a procedure that editors write and the table keeps alike."""

    code: Line = Field(unique=True, description="National code, such as 1.000080")
    level: Annotated[str, TermOf("procedure_levels")]
    audiences: list[Annotated[str, TermOf("audiences")]] = Field(sa_type=JSON, min_length=1)
    steps: list[Translated] = Field(default=[], sa_type=JSON)
    papers: list[Paper] = Field(default=[], sa_type=structured(list[Paper]))
    channels: list[Channel] = Field(default=[], sa_type=structured(list[Channel]))
    results: list[Translated] = Field(default=[], sa_type=JSON)
    legal_basis: list[LegalBasis] = Field(default=[], sa_type=structured(list[LegalBasis]))
    online_url: Line = ""


class ProcedureContent(ProcedureFields, EntryContent):
    """A procedure as an editor writes it."""


class Procedure(ProcedureFields, Entry, table=True):
    """A procedure's row."""

    __table_args__ = (listing_index("procedure"),)


PROCEDURE = ContentType(
    name="procedure",
    table=Procedure,
    content=ProcedureContent,
    segment={Locale.VI: "thu-tuc", Locale.EN: "procedures"},
    references={"agency": ("agency", "agency_id")},
    texts=lambda procedure: [
        *procedure.steps,
        *(paper.name for paper in procedure.papers),
        *procedure.results,
    ],
    codes=lambda procedure: [procedure.code, *(basis.number for basis in procedure.legal_basis)],
)
