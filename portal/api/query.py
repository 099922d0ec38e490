"""The root of the GraphQL API."""

from __future__ import annotations

from datetime import date
from typing import Any

import strawberry
from sqlalchemy import func
from sqlmodel import select

from portal.api.context import Info
from portal.api.document_loaders import Reference
from portal.api.entry_path import find_by_path
from portal.api.node_id import read_node_id
from portal.api.pages import EntryOrder
from portal.api.types.agency import Agency, AgencyFilter
from portal.api.types.area import Area, AreaFilter
from portal.api.types.area_match import AreaMatches, match_areas
from portal.api.types.connection import Connection, list_field
from portal.api.types.dataset import Dataset, DatasetFilter
from portal.api.types.document import LegalDocument, LegalDocumentFilter, needs_review
from portal.api.types.entry import Entry, Node, content_type
from portal.api.types.media import Media, MediaFilter
from portal.api.types.news import News, NewsFilter
from portal.api.types.page import Page, PageFilter
from portal.api.types.procedure import Procedure, ProcedureFilter
from portal.api.types.procedure_change import ChangedProcedure, serve_changes
from portal.api.types.procedure_field import ProcedureField, list_procedure_fields
from portal.api.types.procedure_version import serve_as_of
from portal.api.types.programme import Programme, ProgrammeFilter
from portal.api.types.search import Results, run_search
from portal.api.types.search_filter import SearchFilter
from portal.api.types.suggestion import Suggestion, find_suggestions
from portal.api.types.topic import Topic, TopicFilter
from portal.entities import (
    AGENCY,
    AREA,
    DATASET,
    DOCUMENT,
    MEDIA,
    NEWS,
    PAGE,
    PROCEDURE,
    PROGRAMME,
    TOPIC,
    Change,
)
from portal.i18n import Locale
from portal.search import FACETS, SearchQuery, Sort

ENTRY_TYPES = (Agency, Area, Dataset, LegalDocument, Media, News, Page, Procedure, Programme, Topic)
_FACETS = list(FACETS)


@strawberry.type
class Query:
    """What readers can ask. Entries that are not public are not there."""

    news = list_field(NEWS, News, NewsFilter, EntryOrder.NEWEST, "News, the newest first.")
    procedures = list_field(
        PROCEDURE, Procedure, ProcedureFilter, EntryOrder.ALPHABETICAL, "Administrative procedures."
    )
    datasets = list_field(DATASET, Dataset, DatasetFilter, EntryOrder.NEWEST, "Open datasets.")
    programmes = list_field(
        PROGRAMME, Programme, ProgrammeFilter, EntryOrder.NEWEST, "Programmes, the newest first."
    )
    legal_documents = list_field(
        DOCUMENT, LegalDocument, LegalDocumentFilter, EntryOrder.ISSUED, "Legal documents, the latest first."
    )
    documents_to_review = list_field(
        DOCUMENT,
        LegalDocument,
        LegalDocumentFilter,
        EntryOrder.ISSUED,
        "Documents out of force that something here still cites, for editors to review.",
        always=needs_review,
    )
    agencies = list_field(AGENCY, Agency, AgencyFilter, EntryOrder.POSITION, "Agencies, in official order.")
    topics = list_field(TOPIC, Topic, TopicFilter, EntryOrder.POSITION, "Topics.")
    areas = list_field(AREA, Area, AreaFilter, EntryOrder.ALPHABETICAL, "Areas, present and former.")
    pages = list_field(PAGE, Page, PageFilter, EntryOrder.POSITION, "Pages about the portal.")
    media = list_field(MEDIA, Media, MediaFilter, EntryOrder.NEWEST, "Pictures.")

    @strawberry.field(description="Anything, by its id; null if it is not public.")
    def node(self, info: Info, id: strawberry.ID) -> Node | None:  # noqa: A002
        """Return the entry behind a global id."""
        kind, key = read_node_id(id)
        return info.context.loaders.one(kind.name).get(key)  # type: ignore[no-any-return]

    @strawberry.field(description="The entry whose page has this path; old paths find the entry too.")
    def entry(self, info: Info, path: str) -> Entry | None:
        """Return the entry at a path; NOT_FOUND or GONE if there is none."""
        found: Any = find_by_path(info.context.session, path, info.context.now)
        if found in info.context.session:  # An old version is no row, and announces nothing.
            info.context.loaders.announce(content_type(found), [found])
        return found  # type: ignore[no-any-return]

    @strawberry.field(description="A procedure by its national code, now or as it applied on a day.")
    def procedure(self, info: Info, code: str, as_of: date | None = None) -> Procedure | None:
        """Return the procedure of a code."""
        if as_of is not None:
            return serve_as_of(info, code, as_of)  # type: ignore[no-any-return]
        return info.context.loaders.one("procedure", "code").get(code)  # type: ignore[no-any-return]

    @strawberry.field(description="The fields of administration that procedures are in, with how many.")
    def procedure_fields(self, info: Info) -> list[ProcedureField]:
        """Return the fields."""
        return list_procedure_fields(info)

    @strawberry.field(description="What happened to procedures since a day, the newest first.")
    def procedure_changes(
        self, info: Info, since: date, first: int = 20, after: str | None = None
    ) -> Connection[ChangedProcedure]:
        """Return a page of the changes."""
        return serve_changes(info, since, first, after)

    @strawberry.field(description="A legal document by its number, however that is written.")
    def legal_document(self, info: Info, number: str, issued_on: date | None = None) -> LegalDocument | None:
        """Return the document of a number; the date is needed where several have it."""
        reference = Reference(number[:200], issued_on)
        return info.context.loaders.documents.behind.get(reference)  # type: ignore[return-value]

    @strawberry.field(description="A dataset by its slug.")
    def dataset(self, info: Info, slug: str) -> Dataset | None:
        """Return the dataset of a slug."""
        return info.context.loaders.one("dataset", "slug").get(slug)  # type: ignore[no-any-return]

    @strawberry.field(description="A programme by its slug.")
    def programme(self, info: Info, slug: str) -> Programme | None:
        """Return the programme of a slug."""
        return info.context.loaders.one("programme", "slug").get(slug)  # type: ignore[no-any-return]

    @strawberry.field(description="An area by its code.")
    def area(self, info: Info, code: str) -> Area | None:
        """Return the area of a code."""
        return info.context.loaders.one("area", "code").get(code)  # type: ignore[no-any-return]

    @strawberry.field(description="Which areas a name, an old address or a code means, former ones first.")
    def find_areas(self, info: Info, text: str, first: int = 20) -> AreaMatches:
        """Return the areas that a text may mean."""
        return match_areas(info, text, first)

    @strawberry.field(description="Full-text search in Vietnamese that does not mind how it is typed.")
    def search(
        self,
        info: Info,
        query: str = "",
        filter: SearchFilter | None = None,  # noqa: A002
        sort: Sort = Sort.RELEVANCE,
        first: int = 20,
        after: str | None = None,
        facets: list[str] = _FACETS,
        expand: bool = True,
    ) -> Results:
        """Return what the index finds."""
        narrow = filter or SearchFilter()
        asked = SearchQuery(
            text=query,
            locale=info.context.locale,
            published_from=narrow.published_from,
            published_until=narrow.published_until,
            sort=sort,
            first=first,
            after=after,
            facets=tuple(dict.fromkeys(facets)),
            expand=expand,
        )
        return run_search(info, asked, narrow)

    @strawberry.field(description="What a reader may go on to type: words, titles, topics, agencies, codes.")
    def suggest(
        self, info: Info, text: str, first: int = 8, locale: Locale | None = None
    ) -> list[Suggestion]:
        """Return what the index completes `text` to, the best first."""
        return find_suggestions(info, text, first, locale or info.context.locale)

    @strawberry.field(description="Grows with every change of what is published; caches go by it.")
    def content_version(self, info: Info) -> int:
        """Return the number of the newest change."""
        return content_version(info.context.session)


def content_version(session: Any) -> int:
    """Return the number of the newest row of the change log; 0 before the first."""
    return session.exec(select(func.max(Change.seq))).one() or 0
