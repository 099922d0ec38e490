"""What an old address is called today: a plain form that the server answers with a page."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from portal.api import Services
from portal.gazetteer import LONGEST_TEXT
from portal.i18n import PAGE_LOCALES, Locale
from portal.static_site import Page, Renderer
from portal.static_site.addresses import LOOKUP_PATHS, lookup_path
from portal.web.services import services_of


async def answer_lookup(request: Request) -> Response:
    """Answer the form with the areas that its text means."""
    locale, text = LOOKUP_PATHS[request.url.path], request.query_params.get("q", "").strip()[:LONGEST_TEXT]
    html = await run_in_threadpool(_render, services_of(request), locale, text)
    headers = {"Cache-Control": "no-cache", "Content-Language": locale}
    if text:
        headers["X-Robots-Tag"] = "noindex"
    return Response(html, headers=headers, media_type="text/html; charset=utf-8")


def _render(services: Services, locale: Locale, text: str) -> bytes:
    renderer = Renderer(services)
    data = renderer.run("area_lookup", locale, text=text) if text else None
    page = Page(
        locale, {each: lookup_path(each) for each in PAGE_LOCALES}, services.settings.base_url, "area"
    )
    return renderer.render("area_lookup", page, data, text=text)
