"""Agencies: the offices that publish, in a tree, with the ways to reach them."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from portal.database import structured
from portal.entities.base import Entry, EntryContent, EntryFields, Line, Slug, listing_index
from portal.entities.content_type import ContentType
from portal.entities.terms import TermOf
from portal.i18n import Locale, Translated


class Contacts(SQLModel):
    """How to reach an agency. Phones are kept as written."""

    address: Translated = {}
    phone: Line = ""
    email: Line = ""
    website: Line = ""
    hours: Translated = {}


class AgencyFields(EntryFields):
    """Fields of an agency that editors write and the table keeps alike."""

    code: Line | None = Field(default=None, unique=True, description="Official identification code")
    kind: Annotated[str, TermOf("agency_kinds")]
    short_name: Translated = Field(default={}, sa_type=JSON)
    position: int = Field(default=0, description="Place among its siblings")
    contacts: Contacts = Field(default=Contacts(), sa_type=structured(Contacts))


class AgencyContent(AgencyFields, EntryContent):
    """An agency as an editor writes it."""

    parent: Slug | None = Field(default=None, description="Slug of the agency above")


class Agency(AgencyFields, Entry, table=True):
    """An agency's row."""

    __table_args__ = (listing_index("agency"),)

    parent_id: UUID | None = Field(default=None, foreign_key="agency.id", index=True)


AGENCY = ContentType(
    name="agency",
    table=Agency,
    content=AgencyContent,
    segment={Locale.VI: "co-quan", Locale.EN: "agencies"},
    references={"agency": ("agency", "agency_id"), "parent": ("agency", "parent_id")},
    texts=lambda agency: [agency.short_name, agency.contacts.address],
    codes=lambda agency: [agency.code] if agency.code else [],
)
