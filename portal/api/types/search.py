"""Search in GraphQL: everything a result page needs comes from the index."""

from __future__ import annotations

import strawberry

from portal.api.budget import SEARCH
from portal.api.context import Info
from portal.api.types.clause import SearchClause, read_clauses
from portal.api.types.connection import PageInfo
from portal.api.types.expansion import SearchExpansion, describe_expansion
from portal.api.types.facet import Facet, describe_facet
from portal.api.types.search_filter import SearchFilter
from portal.api.types.search_hit import SearchHit
from portal.search import SearchQuery, SearchResults, Sort

strawberry.enum(Sort, name="SearchSort", description="The order of hits.")


@strawberry.type(description="A page of hits, and the counts to narrow them by.", name="SearchResults")
class Results:
    """Search results."""

    total_count: int
    is_loosened: bool = strawberry.field(description="Nothing has all the words; these have some.")
    kept_query: str = strawberry.field(description="If loosened: the words that the best hits have.")
    dropped_words: list[str] = strawberry.field(description="If loosened: the words that they lack.")
    corrections: list[str] = strawberry.field(description="Other texts that may have been meant.")
    expansions: list[SearchExpansion] = strawberry.field(description="Other words looked for as well.")
    clauses: list[SearchClause] = strawberry.field(description="What of the text was more than words.")
    hits: list[SearchHit]
    facets: list[Facet]
    page_info: PageInfo


def run_search(info: Info, query: SearchQuery, narrow: SearchFilter) -> Results:
    """Ask the index what `query`, narrowed, finds."""
    info.context.budget.spend(SEARCH)
    chosen, locale = narrow.chosen(), info.context.locale
    found = info.context.services.search.search(query.choose(chosen))
    return Results(
        total_count=found.total,
        is_loosened=found.loosened,
        kept_query=found.kept,
        dropped_words=list(found.dropped),
        corrections=list(found.corrections),
        expansions=[
            describe_expansion(each, typed, locale)
            for each, typed in zip(found.expansions, found.typed, strict=True)
        ],
        clauses=list(read_clauses(query.text, found.filters)),
        hits=list(found.hits),  # type: ignore[arg-type]
        facets=[describe_facet(info, name, found.facets[name], chosen[name]) for name in query.facets],
        page_info=_describe_page(query, found),
    )


def _describe_page(query: SearchQuery, found: SearchResults) -> PageInfo:
    return PageInfo(
        has_next_page=found.has_next_page,
        has_previous_page=query.after is not None,
        start_cursor=None,
        end_cursor=found.end_cursor,
    )
