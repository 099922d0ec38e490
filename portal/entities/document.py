"""Legal documents (văn bản): what they are, when they are in force, and what they do to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import Annotated, Any, Final

from pydantic import ConfigDict, ValidationInfo, field_validator
from sqlalchemy import JSON
from sqlmodel import Field, Session, SQLModel

from portal.citations import citation_key, read_year
from portal.database import structured
from portal.entities.base import Entry, EntryContent, EntryFields, Line, listing_index
from portal.entities.change import Action
from portal.entities.citing import Cited, cite, cite_number
from portal.entities.content_type import ContentType, FindId
from portal.entities.document_relation import DocumentNumber, DocumentRelation, Relation, code_document
from portal.entities.document_rings import find_ways_back
from portal.entities.files import FileReference
from portal.entities.terms import TermOf
from portal.errors import Place, Problem
from portal.i18n import SOURCE, TIMEZONE, Locale, Translated
from portal.text import slugify


class DocumentFile(FileReference):
    """A file of a document: its text as signed, an annex, a form."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    title: Translated = {}


class DocumentFields(EntryFields):
    """Fields of a document that editors write and the table keeps alike. `summary` is its abstract."""

    number: DocumentNumber = Field(description="As written on it, such as 118/2025/NĐ-CP")
    kind: Annotated[str, TermOf("document_kinds")] | None = None
    issuer: Translated = Field(default={}, sa_type=JSON, description="Who issued it; `agency` if it is here")
    signer: Line = ""
    issued_on: date | None = None
    in_force_from: date | None = Field(default=None, description="First day in force")
    expired_on: date | None = Field(default=None, description="First day that it is no longer in force")
    files: list[DocumentFile] = Field(default=[], sa_type=structured(list[DocumentFile]), max_length=50)
    relations: list[Relation] = Field(default=[], sa_type=structured(list[Relation]), max_length=200)
    is_cited_only: bool = Field(default=False, description="Known from what cites it alone")


class LegalDocumentContent(DocumentFields, EntryContent):
    """A document as an editor writes it."""

    @property
    def code(self) -> str:
        """What no two documents share: the key, and the date where the number names no year."""
        return code_document(self.number, self.issued_on)

    @field_validator("in_force_from")
    @classmethod
    def check_start(cls, day: date | None, info: ValidationInfo) -> date | None:
        """Refuse a document that is in force before it was issued."""
        issued_on = info.data.get("issued_on")
        if day and issued_on and day < issued_on:
            raise ValueError(f"in force from {day}, but issued on {issued_on}")
        return day

    @field_validator("expired_on")
    @classmethod
    def check_end(cls, day: date | None, info: ValidationInfo) -> date | None:
        """Refuse a document that expires before it is in force or issued."""
        starts = info.data.get("in_force_from") or info.data.get("issued_on")
        if day and starts and day < starts:
            raise ValueError(f"expired on {day}, before {starts}")
        return day

    @field_validator("relations")
    @classmethod
    def check_relations(cls, relations: list[Relation], info: ValidationInfo) -> list[Relation]:
        """Refuse a document that does something to itself, or twice the same to another."""
        own = code_document(info.data.get("number", ""), info.data.get("issued_on"))
        for place, relation in enumerate(relations):
            if relation.code == own:
                raise ValueError(f"relation {place + 1} leads to the document itself")
        return relations


class LegalDocument(DocumentFields, Entry, table=True):
    """A document's row, with what follows from its number and dates.

    `issued_order` orders documents by date, those of which only the year is known after that year's.
    """

    __tablename__ = "document"
    __table_args__ = (listing_index("document"),)

    key: str = Field(index=True)
    code: str = Field(unique=True)
    year: int | None = Field(default=None, index=True)
    issuer_slug: str = Field(default="", index=True)
    issued_order: str = Field(default="", index=True)


def _columns(content: LegalDocumentContent) -> Mapping[str, Any]:
    year = content.issued_on.year if content.issued_on else read_year(content.number)
    return {
        "key": citation_key(content.number),
        "code": content.code,
        "year": year,
        "issuer_slug": slugify(content.issuer.get(SOURCE, "")),
        "issued_order": content.issued_on.isoformat() if content.issued_on else f"{year or ''}",
    }


def _relation_rows(
    document: LegalDocument, content: LegalDocumentContent, _find: FindId
) -> Sequence[SQLModel]:
    return [
        DocumentRelation(
            document_id=document.id,
            position=place,
            document_code=content.code,
            key=citation_key(each.number),
            code=each.code,
            **each.model_dump(),
        )
        for place, each in enumerate(content.relations)
    ]


def _cited(content: LegalDocumentContent) -> Sequence[Cited]:
    """Return the documents it has relations to and those that its text names, itself left out."""
    related = [
        each
        for relation in content.relations
        for each in cite_number(relation.number, {}, relation.issued_on)
    ]
    found = {each.key: each for each in (*cite(content), *related)}
    found.pop(citation_key(content.number), None)
    return list(found.values())


def _days_of_effect(content: LegalDocumentContent) -> Mapping[Action, datetime]:
    """Return when its status changes, at the beginning of the day in Viet Nam."""
    days = {Action.TAKE_EFFECT: content.in_force_from, Action.LOSE_EFFECT: content.expired_on}
    return {action: datetime.combine(day, time(), TIMEZONE) for action, day in days.items() if day}


def _circular_relations(
    content: LegalDocumentContent, find_session: Callable[[], Session]
) -> Iterable[Problem]:
    if content.relations:
        yield from _name_ways_back(content, find_session())


def _name_ways_back(content: LegalDocumentContent, session: Session) -> Iterator[Problem]:
    places = find_ways_back(session, content.code, content.relations)
    for place in places:
        number = content.relations[place].number
        reason = f"circular: '{number}' leads back to this document through its own relations"
        yield Problem(Place(field=f"relations.{place}.number"), reason)


DOCUMENT: Final = ContentType(
    name="document",
    table=LegalDocument,
    content=LegalDocumentContent,
    segment={Locale.VI: "van-ban", Locale.EN: "legal-documents"},
    references={"agency": ("agency", "agency_id")},
    part_tables=((DocumentRelation, "document_id"),),
    parts=_relation_rows,
    columns=_columns,
    citations=_cited,
    due=_days_of_effect,
    faults=_circular_relations,
    texts=lambda document: [document.issuer, *(file.title for file in document.files)],
    codes=lambda document: [document.number],
)
