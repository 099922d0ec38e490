"""How handlers reach what the application opened."""

from __future__ import annotations

from starlette.requests import Request

from portal.api import Services
from portal.i18n import PAGE_LOCALES, SOURCE, Locale, negotiate


def services_of(request: Request) -> Services:
    """Return the services of the application that answers `request`."""
    services: Services = request.app.state.services
    return services


def locale_of(request: Request) -> Locale:
    """Return the language a reader asks for: by the address, by `?locale=`, or by their browser."""
    first = request.url.path.strip("/").partition("/")[0]
    for named in (first, request.query_params.get("locale")):
        if named in set(Locale):
            return Locale(named)
    header = request.headers.get("accept-language")
    return negotiate(header) if header else SOURCE


def page_locale_of(request: Request) -> Locale:
    """Return the language among those that pages are made in."""
    locale = locale_of(request)
    return locale if locale in PAGE_LOCALES else SOURCE
