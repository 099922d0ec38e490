"""The page that says when a result is due: a plain form that the server answers."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from portal.api import Services
from portal.entities import PROCEDURE
from portal.errors import InvalidInput, PortalError
from portal.guidance import FIRST_YEAR, LAST_YEAR
from portal.i18n import PAGE_LOCALES, TIMEZONE, Locale, translate_error
from portal.static_site import Page, Renderer
from portal.static_site.addresses import deadline_path
from portal.static_site.render import PageFailure
from portal.web.days import read_day
from portal.web.services import page_locale_of, services_of

DEADLINE_PATHS: Final = [deadline_path(PROCEDURE.path("{slug}", locale), locale) for locale in PAGE_LOCALES]
_LONGEST: Final = 200


async def answer_deadline(request: Request) -> Response:
    """Answer the form with the day on which the result is due and the count that says why."""
    locale, slug = page_locale_of(request), request.path_params["slug"]
    services = services_of(request)
    html, status = await run_in_threadpool(_render, services, locale, slug, request.query_params)
    headers = {"Cache-Control": "no-cache", "Content-Language": locale, "X-Robots-Tag": "noindex"}
    return Response(html, status, headers, media_type="text/html; charset=utf-8")


def _render(services: Services, locale: Locale, slug: str, parameters: QueryParams) -> tuple[bytes, int]:
    renderer, chosen = Renderer(services), read_choice(parameters)
    path = PROCEDURE.path(slug, locale)
    error, status = None, 200
    try:
        data = renderer.run("deadline", locale, path=path, **_variables(chosen))
    except PortalError as failure:
        if isinstance(failure, PageFailure) and failure.status != InvalidInput.status:
            raise
        error, status = translate_error(failure, locale), failure.status
        data = renderer.run("deadline", locale, path=path, submittedOn=_today())
    paths = {each: deadline_path(PROCEDURE.path(data["entry"]["slug"], each), each) for each in PAGE_LOCALES}
    page = Page(locale, paths, services.settings.base_url, PROCEDURE.name, status=status)
    return renderer.render("deadline", page, data, chosen=chosen, error=error), status


def read_choice(parameters: QueryParams) -> dict[str, str]:
    """Return the form as the template shows it again; the day is today unless one is given."""
    names = ("nop", "gio", "cach", "truong-hop")
    given = {name: parameters.get(name, "").strip()[:_LONGEST] for name in names}
    bounds = {"first": f"{FIRST_YEAR}-01-01", "last": f"{LAST_YEAR}-12-31"}
    return given | {"nop": given["nop"] or _today()} | bounds


def _variables(chosen: dict[str, str]) -> dict[str, Any]:
    return {
        "submittedOn": read_day(chosen["nop"]).isoformat(),
        "at": _read_time(chosen["gio"]),
        "channel": chosen["cach"] or None,
        "case": chosen["truong-hop"] or None,
    }


def _read_time(text: str) -> str | None:
    try:
        return time.fromisoformat(text).isoformat() if text else None
    except ValueError:
        raise InvalidInput("'{text}' is not a time of day: write it as 16:30.", text=text[:40]) from None


def _today() -> str:
    return datetime.now(TIMEZONE).date().isoformat()
