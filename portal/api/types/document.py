"""Legal documents in GraphQL."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import strawberry
from sqlalchemy import ColumnElement
from sqlmodel import col
from strawberry import Parent

from portal import entities
from portal.api.context import Info
from portal.api.document_loaders import CITING_TYPES, Reference
from portal.api.filters import EntryFilter, any_of
from portal.api.types.citing import CitingEntries, serve_citing
from portal.api.types.document_relation import (
    DocumentChange,
    DocumentRelation,
    list_changes,
    list_relations,
)
from portal.api.types.entry import Entry
from portal.api.types.term import Term, serve_term, term_field
from portal.api.types.text import Text, serve_text, text_field
from portal.entities import STALE, document_status, is_cited
from portal.i18n import TIMEZONE, Locale
from portal.syndication import LegislationRecord, describe_legislation, write_script


@strawberry.type(description="A file of a document: its text as signed, an annex, a form.")
class DocumentFile:
    """One file."""

    document: strawberry.Private[entities.LegalDocument]
    described: strawberry.Private[entities.DocumentFile]

    @strawberry.field(description="File name.")
    def file(self) -> str:
        """Return the name."""
        return self.described.file

    @strawberry.field(description="What is in it.")
    def title(self, info: Info, locale: Locale | None = None) -> Text | None:
        """Return the title."""
        return serve_text(self.described.title, info, locale)

    @strawberry.field
    def media_type(self) -> str:
        """Return the media type."""
        return self.described.media_type

    @strawberry.field(description="Bytes.")
    def size(self) -> int:
        """Return the size."""
        return self.described.size

    @strawberry.field(description="Where it is; the address never changes its content.")
    def path(self) -> str:
        """Return the address."""
        return f"/documents/{self.document.slug}/{self.described.sha256}/{self.described.file}"


@strawberry.type(description="A legal document (văn bản): what it is, when it is in force, what it changes.")
class LegalDocument(Entry):
    """A document."""

    number: str = strawberry.field(description="As written on it, such as 118/2025/NĐ-CP.")
    kind: Term | None = term_field("kind", "document_kinds", "Law, decree, circular …")
    issuer: Text | None = text_field("issuer", "Who issued it.")
    signer: str = strawberry.field(description="Who signed it; may be empty.")
    issued_on: date | None
    in_force_from: date | None = strawberry.field(description="First day in force.")
    expired_on: date | None = strawberry.field(description="First day that it is no longer in force.")
    year: int | None = strawberry.field(description="Of issue, by the date or the number.")
    is_cited_only: bool = strawberry.field(description="Known only from what cites it.")

    @classmethod
    def is_type_of(cls, value: Any, _info: Any) -> bool:
        """Rows of the document table are documents."""
        return isinstance(value, entities.LegalDocument)

    @strawberry.field(description="Whether it is in force on a day, as far as this portal knows.")
    def status(self, parent: Parent[entities.LegalDocument], info: Info, on: date | None = None) -> Term:
        """Return the status on a day, today if none is given."""
        code = info.context.loaders.documents.status(on).get(parent.id)
        return serve_term("document_statuses", code, info)

    @strawberry.field(description="Its files, in the editor's order.")
    def files(self, parent: Parent[entities.LegalDocument]) -> list[DocumentFile]:
        """Return the files."""
        return [DocumentFile(document=parent, described=each) for each in parent.files]

    @strawberry.field(description="What it does to others: amends, replaces, repeals, guides, rests on.")
    def relations(self, parent: Parent[entities.LegalDocument]) -> list[DocumentRelation]:
        """Return the relations to other documents, in the editor's order."""
        return list_relations(parent)

    @strawberry.field(description="What others do to it, the latest first.")
    def changed_by(self, parent: Parent[entities.LegalDocument], info: Info) -> list[DocumentChange]:
        """Return the relations of public documents to this one."""
        return list_changes(info, parent)

    @strawberry.field(description="The procedures, programmes, datasets, pages and news that cite it.")
    def cited_by(
        self,
        parent: Parent[entities.LegalDocument],
        info: Info,
        type: list[str] | None = None,  # noqa: A002
        first: int | None = None,
    ) -> CitingEntries:
        """Return the public entries that cite it, procedures first."""
        return serve_citing(info, parent, type, first)

    @strawberry.field(description="It in the words of schema.org, as JSON-LD safe in a script element.")
    def schema_org(
        self, parent: Parent[entities.LegalDocument], info: Info, locale: Locale | None = None
    ) -> str:
        """Return the description for search engines."""
        documents, base_url = info.context.loaders.documents, info.context.services.settings.base_url
        record = LegislationRecord(
            document=parent,
            status=documents.status().get(parent.id),
            targets=[
                documents.behind.get(Reference(each.number, each.issued_on)) for each in parent.relations
            ],
        )
        return write_script(describe_legislation(record, base_url, locale or info.context.locale))


@strawberry.input(description="Which documents to list.")
class LegalDocumentFilter(EntryFilter):
    """Documents' own conditions."""

    kind: list[str] | None = strawberry.field(default=None, description="Codes of document kinds.")
    status: list[str] | None = strawberry.field(default=None, description="Codes of statuses, of today.")
    issuer: list[str] | None = strawberry.field(default=None, description="Slugs of issuers: chinh-phu.")
    year: list[int] | None = strawberry.field(default=None, description="Years of issue.")
    is_cited_only: bool | None = strawberry.field(default=None, description="Known from citations alone.")
    is_cited: bool | None = strawberry.field(default=None, description="Cited by something on this portal.")

    def conditions(self, table: Any) -> list[ColumnElement[bool]]:
        """Return the filter as conditions on documents."""
        found = super().conditions(table) + any_of(table.kind, self.kind) + any_of(table.year, self.year)
        found += any_of(table.issuer_slug, self.issuer)
        now = datetime.now(UTC)
        if self.status is not None:
            found.append(document_status(now.astimezone(TIMEZONE).date(), now).in_(self.status))
        if self.is_cited_only is not None:
            found.append(col(table.is_cited_only) == self.is_cited_only)
        if self.is_cited is not None:
            found.append(is_cited(CITING_TYPES, now) == self.is_cited)
        return found


def needs_review() -> LegalDocumentFilter:
    """Return the filter of documents that are out of force and still cited."""
    return LegalDocumentFilter(status=list(STALE), is_cited=True)
