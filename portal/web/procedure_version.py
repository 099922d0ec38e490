"""Pages of old versions of procedures, made when they are asked for: few readers do."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from portal.api import Services
from portal.entities import PROCEDURE
from portal.i18n import PAGE_LOCALES, Locale
from portal.static_site import Page, Renderer
from portal.static_site.procedure_page import read_procedure
from portal.web.services import page_locale_of, services_of

VERSION_PATHS = [f"{PROCEDURE.list_path(locale)}{{slug}}/v{{number:int}}/" for locale in PAGE_LOCALES]


async def answer_procedure_version(request: Request) -> Response:
    """Answer with a version's page; the current one's is the procedure's own."""
    services, locale = services_of(request), page_locale_of(request)
    slug, number = request.path_params["slug"], request.path_params["number"]
    html = await run_in_threadpool(_render, services, locale, slug, number)
    if html is None:
        return RedirectResponse(PROCEDURE.path(slug, locale), 302, headers={"Cache-Control": "no-cache"})
    headers = {"Cache-Control": "no-cache", "Content-Language": locale, "X-Robots-Tag": "noindex"}
    return Response(html, headers=headers, media_type="text/html; charset=utf-8")


def _render(services: Services, locale: Locale, slug: str, number: int) -> bytes | None:
    renderer = Renderer(services)
    paths = {each: f"{PROCEDURE.path(slug, each)}v{number}/" for each in PAGE_LOCALES}
    data = read_procedure(renderer, paths[locale], locale)
    if data["entry"]["thisVersion"]["isCurrent"]:
        return None
    languages = tuple(Locale[name] for name in data["entry"]["languages"])
    page = Page(locale, paths, services.settings.base_url, "procedure", languages)
    return renderer.render("procedure_detail", page, data)
