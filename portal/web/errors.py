"""Errors as HTTP answers: a page for people, a problem document (RFC 9457) for programs."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response

from portal.errors import NotFound, PortalError
from portal.i18n import translate_error
from portal.static_site import Site
from portal.web.headers import COMMON_HEADERS
from portal.web.services import locale_of, page_locale_of, services_of


def answer_portal_error(request: Request, error: Exception) -> Response:
    """Answer an error of ours with its own status, in the reader's language."""
    if not isinstance(error, PortalError):
        raise error
    page = _find_page(request, error.status) if _wants_page(request) else None
    if page is not None:
        return page
    locale = locale_of(request)
    problem = {
        "type": "about:blank",
        "status": error.status,
        "code": error.code,
        "title": translate_error(error, locale),
    }
    return JSONResponse(
        problem,
        status_code=error.status,
        media_type="application/problem+json",
        headers={"Content-Language": locale, "Cache-Control": "no-store"},
    )


def answer_http_error(request: Request, error: Exception) -> Response:
    """Answer what the router refuses: no such address, or a method it does not take."""
    if isinstance(error, HTTPException) and error.status_code == 405:
        refusal = PortalError("This address does not take the method {method}.", method=request.method)
        refusal.status, refusal.code = 405, "METHOD_NOT_ALLOWED"  # type: ignore[misc]
        return answer_portal_error(request, refusal)
    return answer_portal_error(request, NotFound("There is nothing at {path}.", path=request.url.path))


def answer_fault(request: Request, _error: Exception) -> Response:
    """Answer what nobody foresaw, which the server logs, with nothing of its cause.

    The answer is made outside the middleware, so it brings the security headers itself.
    """
    fault = PortalError("Something went wrong on our side. Please try again later.")
    response = answer_portal_error(request, fault)
    response.headers.update(COMMON_HEADERS)
    return response


def _wants_page(request: Request) -> bool:
    return "text/html" in request.headers.get("accept", "")


def _find_page(request: Request, status: int) -> Response | None:
    """Return the site's own page for a status, if it has been made."""
    site = Site(services_of(request).settings.site / "current")
    file = site.file(f"/{page_locale_of(request)}/{status}.html")
    if not file.is_file():
        return None
    return FileResponse(file, status_code=status, headers={"Cache-Control": "no-store"})
