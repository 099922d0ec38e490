"""Administrative procedures in GraphQL."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import strawberry
from sqlalchemy import ColumnElement, select
from sqlmodel import col
from strawberry import Parent

from portal import entities
from portal.api.context import Info
from portal.api.document_loaders import Reference
from portal.api.filters import EntryFilter
from portal.api.loaded_entries import LoadedEntries
from portal.api.types.case import Case
from portal.api.types.channel import Channel
from portal.api.types.entry import Entry
from portal.api.types.guidance import Guided
from portal.api.types.procedure_version import ProcedureVersion, serve_versions
from portal.api.types.term import Term, term_field, terms_field
from portal.api.types.text import Text, text_field, texts_field
from portal.catalogue import make_procedure_record
from portal.entities import ProcedureFacet
from portal.i18n import Locale
from portal.syndication import describe_procedure, write_script

if TYPE_CHECKING:
    from portal.api.types.agency import Agency
    from portal.api.types.document import LegalDocument


@strawberry.type(description="What happens in a step if its condition holds.")
class Branch:
    """One branch."""

    condition: Text | None = text_field("condition", "If …")
    outcome: Text | None = text_field("outcome", "… then.")


@strawberry.type(description="A step: what is done, and the ways on from there.")
class Step:
    """One step."""

    title: Text | None = text_field("title", "What the step is called.")
    text: Text | None = text_field("text", "What is done.")
    branches: list[Branch]


@strawberry.type(description="What the applicant gets.")
class Result:
    """One result."""

    name: Text = text_field("name", "What it is called.", required=True)
    code: str = strawberry.field(description="Its code in the national list; empty if it has none.")


@strawberry.type(description="A document that the procedure rests on.")
class LegalBasis:
    """One document."""

    number: str = strawberry.field(description="Its number; empty if only the title is known.")
    title: Text | None = text_field("title", "What the document is called.")
    articles: list[str]

    @strawberry.field(description="The document on this portal, if it is here.")
    def document(
        self, parent: Parent[entities.LegalBasis], info: Info
    ) -> Annotated[LegalDocument, strawberry.lazy("portal.api.types.document")] | None:
        """Return the document behind the number."""
        behind = info.context.loaders.documents.behind
        return behind.get(Reference(parent.number)) if parent.number else None  # type: ignore[return-value]


@strawberry.type(description="The decision that published something in its present form.")
class Decision:
    """A decision."""

    number: str
    issued_on: date | None
    title: Text | None = text_field("title", "What it is about.")


@strawberry.type(description="An agency in a role.")
class AgencyRole:
    """One agency's part."""

    role: Term | None = term_field("role", "agency_roles", "What it has to do with this.")
    name: Text | None = text_field("name", "What it is called in the source.")

    @strawberry.field(description="The agency on this portal, if it is here.")
    def agency(
        self, parent: Parent[entities.AgencyRole], info: Info
    ) -> Annotated[Agency, strawberry.lazy("portal.api.types.agency")] | None:
        """Return the agency behind the slug."""
        if parent.agency is None:
            return None
        return info.context.loaders.one("agency", "slug").get(parent.agency)  # type: ignore[no-any-return]


@strawberry.type(description="Text of a source that could not be read as data.")
class UnreadText:
    """One text."""

    field: str = strawberry.field(description="The field it stood in.")
    text: Text = text_field("text", "The text.", required=True)


@strawberry.type(description="Another procedure, by code or title.")
class RelatedProcedure:
    """One related procedure."""

    code: str
    title: Text | None = text_field("title", "What it is called.")


@strawberry.type(description="An administrative procedure: what to bring, where, how long, how much.")
class Procedure(Entry, Guided):
    """A procedure."""

    code: str = strawberry.field(description="National code, such as 1.000080.")
    field: Text | None = text_field("field", "The field of administration.")
    kind: Term | None = term_field("kind", "procedure_kinds", "By whom it may be shaped.")
    levels: list[Term] = terms_field("levels", "procedure_levels", "Who handles it.")
    audiences: list[Term] = terms_field("audiences", "audiences", "Who it is for.")
    events: list[Term] = terms_field("events", "events", "Events in life or business that lead to it.")
    agencies: list[AgencyRole]
    reception: list[Text] = texts_field("reception", "Places that take applications.")
    conditions: list[Text] = texts_field("conditions", "What must be so.")
    steps: list[Step]
    channels: list[Channel]
    cases: list[Case]
    results: list[Result]
    legal_basis: list[LegalBasis]
    related_procedures: list[RelatedProcedure]
    decision: Decision | None
    valid_from: date | None = strawberry.field(description="First day that it applies in this form.")
    valid_until: date | None = strawberry.field(description="Last day that it applies in this form.")
    origin: str = strawberry.field(description="Who keeps the record in its source, by a code of theirs.")
    unread: list[UnreadText] = strawberry.field(description="What could not be read as data.")

    @classmethod
    def is_type_of(cls, value: Any, _info: Any) -> bool:
        """Rows of the procedure table are procedures."""
        return isinstance(value, entities.Procedure)

    @strawberry.field(description="The versions that readers got, the newest first.")
    def versions(self, parent: Parent[entities.Procedure], info: Info) -> list[ProcedureVersion]:
        """Return the versions."""
        return serve_versions(info, info.context.loaders.procedures.live(parent))

    @strawberry.field(description="The version that this is: its decision and when it applies.")
    def this_version(self, parent: Parent[entities.Procedure], info: Info) -> ProcedureVersion | None:
        """Return the version that the other fields are of."""
        versions = serve_versions(info, info.context.loaders.procedures.live(parent))
        return next((each for each in versions if each.number == parent.live_version), None)

    @strawberry.field(description="It in the words of schema.org, as JSON-LD safe in a script element.")
    def schema_org(self, parent: Parent[entities.Procedure], info: Info, locale: Locale | None = None) -> str:
        """Return the description."""
        record = make_procedure_record(parent, LoadedEntries(info.context.loaders))
        base_url = info.context.services.settings.base_url
        return write_script(describe_procedure(record, base_url, locale or info.context.locale))

    @strawberry.field(description="Where to apply online, if one can.")
    def online_url(self, parent: Parent[entities.Procedure]) -> str | None:
        """Return the address, or None."""
        return parent.online_url or None

    @strawberry.field(description="Its page in the national database, if it came from there.")
    def source_url(self, parent: Parent[entities.Procedure]) -> str | None:
        """Return the address, or None."""
        return parent.source_url or None


@strawberry.input(description="Which procedures to list.")
class ProcedureFilter(EntryFilter):
    """Procedures' own conditions."""

    field: list[str] | None = strawberry.field(default=None, description="Slugs of fields.")
    kind: list[str] | None = strawberry.field(default=None, description="Codes of procedure kinds.")
    level: list[str] | None = strawberry.field(default=None, description="Codes of procedure levels.")
    audience: list[str] | None = strawberry.field(default=None, description="Codes of audiences.")
    channel: list[str] | None = strawberry.field(default=None, description="Codes of channels.")
    event: list[str] | None = strawberry.field(default=None, description="Codes of events.")
    fee: list[str] | None = strawberry.field(default=None, description="free, free-online, paid, by-rule.")
    time: list[str] | None = strawberry.field(
        default=None, description="within-1, -3, -5, -10, -15, -30 working days."
    )
    office: list[str] | None = strawberry.field(default=None, description="none: nobody has to go to one.")

    def conditions(self, table: Any) -> list[ColumnElement[bool]]:
        """Return the filter as conditions on procedures."""
        found = super().conditions(table)
        for facet in FACETS:
            values = getattr(self, facet)
            if values is not None:
                found.append(col(table.id).in_(_having(facet, values)))
        return found


FACETS = ("field", "kind", "level", "audience", "channel", "event", "fee", "time", "office")


def _having(facet: str, values: list[str]) -> Any:
    """Procedures that have one of the values in a facet."""
    own = col(ProcedureFacet.facet) == facet
    return select(col(ProcedureFacet.procedure_id)).where(own, col(ProcedureFacet.value).in_(values))
