"""Procedures as public services: the catalogue page by page, and each by its name, slug or code."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from sqlmodel import Session, col, select
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from portal.catalogue import list_procedures, read_procedures
from portal.entities import PROCEDURE, Procedure, SlugClaim
from portal.errors import Gone, NotFound
from portal.i18n import start_day
from portal.syndication.cpsv import PATH, describe_service, describe_services
from portal.syndication.dcat import CataloguePage
from portal.syndication.rdf import RDF_FORMS, RdfForm
from portal.web.catalogue.naming import name_catalogue
from portal.web.catalogue.negotiation import PAGE, choose_ending
from portal.web.catalogue.reading import read_page_number
from portal.web.catalogue.sending import send
from portal.web.days import read_day
from portal.web.services import page_locale_of, services_of


def answer_services(request: Request) -> Response:
    """Send a reader to the form of the list that they like best: the list for people."""
    ending = choose_ending(request.headers.get("accept", ""))
    page = PROCEDURE.list_path(page_locale_of(request))
    return _send_on(page if ending == PAGE else f"/public-services.{ending}")


def answer_services_page(request: Request) -> Response:
    """Send `?page=` of the catalogue of services as CPSV-AP; `?since=` narrows it to what changed since."""
    form, number, since = (
        _read_form(request),
        read_page_number(request),
        request.query_params.get("since", ""),
    )
    services, now = services_of(request), datetime.now(UTC)
    with services.database.reading() as session:
        slugs = list_procedures(session, now, start_day(read_day(since)) if since else None)
        narrowing, size = f"since={since}" if since else "", services.settings.page_limit
        page = CataloguePage(number, size, len(slugs), form.ending, PATH, narrowing)
        if number > page.last:
            raise NotFound("The catalogue ends at page {last}.", last=page.last)
        records = read_procedures(session, now, slugs[page.window])
        graph = describe_services(name_catalogue(services.settings.base_url), records, page)
    return send(request, form.write(graph), form.media_type, {})


def answer_service(request: Request) -> Response:
    """Send a service as CPSV-AP by its slug, code or id with an ending; without one, the way to it."""
    name, _, ending = request.path_params["service"].rpartition(".")
    if ending in RDF_FORMS:
        return _describe(request, _find_slug(request, name), RDF_FORMS[ending])
    slug = _find_slug(request, request.path_params["service"])
    ending = choose_ending(request.headers.get("accept", ""))
    page = PROCEDURE.path(slug, page_locale_of(request))
    return _send_on(page if ending == PAGE else f"/public-services/{slug}.{ending}")


def _describe(request: Request, slug: str, form: RdfForm) -> Response:
    services = services_of(request)
    with services.database.reading() as session:
        records = read_procedures(session, datetime.now(UTC), [slug])
        if not records:  # It was withdrawn a moment ago.
            raise NotFound("There is nothing at {path}.", path=request.url.path)
        graph = describe_service(name_catalogue(services.settings.base_url), records[0])
    return send(request, form.write(graph), form.media_type, {})


def _send_on(path: str) -> Response:
    headers = {"Vary": "Accept, Accept-Language", "Cache-Control": "no-cache"}
    return RedirectResponse(path, 303, headers=headers)


def _read_form(request: Request) -> RdfForm:
    form = RDF_FORMS.get(request.path_params["ending"])
    if form is None:
        raise NotFound("There is nothing at {path}.", path=request.url.path)
    return form


def _find_slug(request: Request, key: str) -> str:
    """Return the present slug of the procedure behind `key`; `Gone` if it is so, else `NotFound`."""
    with services_of(request).database.reading() as session:
        found = _find(session, key)
    if found is not None and found.is_gone():
        raise Gone("What stood at {path} was withdrawn.", path=request.url.path)
    if found is None or not found.is_public(datetime.now(UTC)):
        raise NotFound("There is nothing at {path}.", path=request.url.path)
    return found.slug


def _find(session: Session, key: str) -> Procedure | None:
    if claim := session.get(SlugClaim, (PROCEDURE.name, key)):
        return session.get(Procedure, claim.entry_id)
    if found := session.exec(select(Procedure).where(col(Procedure.code) == key)).first():
        return found
    try:
        return session.get(Procedure, UUID(key))
    except ValueError:
        return None
