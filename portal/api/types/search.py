"""Search in GraphQL: everything a result page needs comes from the index."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import strawberry
from strawberry import Parent

from portal.api.context import Info
from portal.api.types.connection import PageInfo
from portal.entities import CONTENT_TYPES
from portal.i18n import Locale, serve, translate
from portal.search import FacetCount, Hit, SearchQuery, SearchResults, Sort

strawberry.enum(Sort, name="SearchSort", description="The order of hits.")

# What readers call each kind of thing, where its name in the code is not a word for them.
TYPE_TITLES = {
    "agency": "Agencies",
    "area": "Areas",
    "dataset": "Data",
    "media": "Media",
    "news": "News",
    "page": "Pages",
    "procedure": "Procedures",
    "topic": "Topics",
}
_FACET_ENTITIES = {"topic": ("topic", "slug"), "agency": ("agency", "slug"), "area": ("area", "code")}


@strawberry.type(description="One thing found.", name="SearchHit")
class SearchHit:
    """A hit."""

    type: str
    slug: str
    language: Locale = strawberry.field(description="The language of the texts shown.")
    title: str
    title_html: str = strawberry.field(description="The title, escaped, with <mark> around what matched.")
    excerpt_html: str = strawberry.field(description="The best passage, escaped, with <mark>.")
    published_at: datetime | None
    agency_title: str
    score: float
    cursor: str

    @strawberry.field(description="What kind of thing it is, in the reader's language.")
    def type_title(self, parent: Parent[Hit], info: Info) -> str:
        """Return the title of the hit's type."""
        return translate(TYPE_TITLES[parent.type], info.context.locale)

    @strawberry.field(description="Its page on this portal.")
    def path(self, parent: Parent[Hit], info: Info, locale: Locale | None = None) -> str:
        """Return the address of the page."""
        return CONTENT_TYPES[parent.type].path(parent.slug, locale or info.context.locale)


@strawberry.type(description="How many hits choosing a value would give.", name="FacetCount")
class FacetValue:
    """A facet's value."""

    value: str
    count: int
    title: str = strawberry.field(description="What to show for the value.")
    is_selected: bool


@strawberry.type(description="A way to narrow the hits.")
class Facet:
    """A facet."""

    name: str
    values: list[FacetValue]


@strawberry.type(description="A page of hits, and the counts to narrow them by.", name="SearchResults")
class Results:
    """Search results."""

    total_count: int
    is_loosened: bool = strawberry.field(description="Nothing has all the words; these have some.")
    hits: list[SearchHit]
    facets: list[Facet]
    page_info: PageInfo


@strawberry.input(description="Values of one field are alternatives; fields narrow each other.")
class SearchFilter:
    """Filters of a search."""

    type: list[str] | None = None
    topic: list[str] | None = None
    agency: list[str] | None = None
    area: list[str] | None = None
    published_from: date | None = None
    published_until: date | None = None

    def chosen(self, facet: str) -> tuple[str, ...]:
        """Return the values chosen for a facet."""
        return tuple(getattr(self, facet, None) or ())


def run_search(
    info: Info,
    text: str,
    narrow: SearchFilter,
    sort: Sort,
    first: int,
    after: str | None,
    facets: list[str],
) -> Results:
    """Ask the index, and give the values of facets their titles."""
    query = SearchQuery(
        text=text,
        locale=info.context.locale,
        types=narrow.chosen("type"),
        topics=narrow.chosen("topic"),
        agencies=narrow.chosen("agency"),
        areas=narrow.chosen("area"),
        published_from=narrow.published_from,
        published_until=narrow.published_until,
        sort=sort,
        first=first,
        after=after,
        facets=tuple(facets),
    )
    found = info.context.services.search.search(query)
    return Results(
        total_count=found.total,
        is_loosened=found.loosened,
        hits=list(found.hits),  # type: ignore[arg-type]
        facets=[_facet(info, name, found, narrow) for name in facets],
        page_info=PageInfo(
            has_next_page=found.has_next_page,
            has_previous_page=after is not None,
            start_cursor=None,
            end_cursor=found.end_cursor,
        ),
    )


def _facet(info: Info, name: str, found: SearchResults, narrow: SearchFilter) -> Facet:
    counts = found.facets.get(name, ())
    titles = _titles(info, name, counts)
    chosen = narrow.chosen(name)
    values = [
        FacetValue(value=each.value, count=each.count, title=title, is_selected=each.value in chosen)
        for each, title in zip(counts, titles, strict=True)
    ]
    return Facet(name=name, values=values)


def _titles(info: Info, name: str, counts: tuple[FacetCount, ...]) -> list[str]:
    locale = info.context.locale
    if name == "type":
        return [translate(TYPE_TITLES[each.value], locale) for each in counts]
    if name not in _FACET_ENTITIES:
        return [each.value for each in counts]
    loader = info.context.loaders.one(*_FACET_ENTITIES[name])
    rows = loader.get_all([each.value for each in counts])
    return [_title(row, each.value, locale) for row, each in zip(rows, counts, strict=True)]


def _title(row: Any, value: str, locale: Locale) -> str:
    return serve(row.title, locale).text if row else value
