"""The search page: a plain form that the server answers with a page."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from portal.api import Services, content_version
from portal.errors import PortalError
from portal.i18n import PAGE_LOCALES, Locale, translate_error
from portal.search import FACETS, Sort
from portal.static_site import Page, Renderer
from portal.static_site.addresses import SEARCH_PATHS, search_path
from portal.static_site.render import PageFailure
from portal.static_site.search_form import EMPTY_FORM
from portal.web.days import read_day

_PAGE_SIZE: Final = 20
_SORTS: Final = {sort.value: sort.name for sort in Sort}
_NARROWING: Final = ("q", "from", "until", *FACETS)


async def answer_search(request: Request) -> Response:
    """Answer the form with hits, facets and the way to the next page."""
    locale = SEARCH_PATHS[request.url.path]
    services: Services = request.app.state.services
    html, status = await run_in_threadpool(_render, services, locale, request.query_params)
    headers = {"Cache-Control": "no-cache", "Content-Language": locale, "X-Robots-Tag": "noindex"}
    return Response(html, status, headers, media_type="text/html; charset=utf-8")


def _render(services: Services, locale: Locale, parameters: QueryParams) -> tuple[bytes, int]:
    with services.database.reading() as session:
        renderer = _renderer(services, content_version(session))
    query = read_query(parameters)
    data, error, status = _find(renderer, locale, query)
    paths = {each: search_path(each) for each in PAGE_LOCALES}
    page = Page(locale, paths, services.settings.base_url, "search", status=status)
    return renderer.render("search", page, {"search": data}, query=query, error=error), status


@lru_cache(maxsize=2)
def _renderer(services: Services, _version: int) -> Renderer:
    """Keep what surrounds every page until the content changes."""
    return Renderer(services)


def read_query(parameters: QueryParams) -> dict[str, Any]:
    """Return the form as the template shows it again: texts, and lists for the facets."""
    texts = {name: parameters.get(name, "").strip() for name in ("q", "from", "until")}
    lists = {facet: [value for value in parameters.getlist(facet) if value] for facet in FACETS}
    exact = "1" if parameters.get("exact") else ""
    sort = parameters.get("sort", "relevance")
    given = {"exact": exact, "sort": sort, "after": parameters.get("after") or None}
    return dict(EMPTY_FORM) | texts | lists | given


def _find(renderer: Renderer, locale: Locale, query: dict[str, Any]) -> tuple[Any, str | None, int]:
    """Return the hits, or nothing and what is wrong with the question, with the status of the page."""
    if not any(query[name] for name in _NARROWING):
        return None, None, 200
    try:
        return renderer.run("search", locale, **_variables(query))["search"], None, 200
    except PageFailure as failure:
        if failure.status >= 500:
            raise
        return None, failure.sentence, failure.status
    except PortalError as error:
        return None, translate_error(error, locale), error.status


def _variables(query: dict[str, Any]) -> dict[str, Any]:
    chosen: dict[str, Any] = {facet: query[facet] for facet in FACETS if query[facet]}
    for name, field in (("from", "publishedFrom"), ("until", "publishedUntil")):
        if query[name]:
            chosen[field] = read_day(query[name]).isoformat()
    return {
        "query": query["q"],
        "filter": chosen,
        "sort": _SORTS.get(query["sort"], "RELEVANCE"),
        "first": _PAGE_SIZE,
        "after": query["after"],
        "expand": not query["exact"],
    }
