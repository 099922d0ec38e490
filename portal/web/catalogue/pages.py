"""Pages of the catalogue."""

from __future__ import annotations

from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from portal.catalogue import list_datasets, read_records
from portal.entities import DATASET
from portal.errors import NotFound
from portal.syndication.dcat import CataloguePage, describe_page
from portal.syndication.rdf import RDF_FORMS, Graph
from portal.web.catalogue.naming import name_catalogue
from portal.web.catalogue.negotiation import PAGE, choose_ending
from portal.web.catalogue.reading import read_page_number
from portal.web.catalogue.sending import send
from portal.web.services import page_locale_of, services_of


def answer_catalogue(request: Request) -> Response:
    """Send a reader to the form of the catalogue that they like best: the list of datasets for people."""
    ending = choose_ending(request.headers.get("accept", ""))
    target = DATASET.list_path(page_locale_of(request)) if ending == PAGE else f"/catalog.{ending}"
    headers = {"Vary": "Accept, Accept-Language", "Cache-Control": "no-cache"}
    return RedirectResponse(target, 303, headers=headers)


def answer_catalogue_page(request: Request) -> Response:
    """Send `?page=` of the catalogue as DCAT-AP; what had to be left out is named in a header."""
    form = RDF_FORMS.get(request.path_params["ending"])
    if form is None:
        raise NotFound("There is nothing at {path}.", path=request.url.path)
    graph, left_out = _describe(request, read_page_number(request), form.ending)
    headers = {"X-Left-Out": ", ".join(left_out)} if left_out else {}
    return send(request, form.write(graph), form.media_type, headers)


def _describe(request: Request, number: int, ending: str) -> tuple[Graph, tuple[str, ...]]:
    services, now = services_of(request), datetime.now(UTC)
    with services.database.reading() as session:
        slugs = list_datasets(session, now)
        page = CataloguePage(number, services.settings.page_limit, len(slugs), ending)
        if number > page.last:
            raise NotFound("The catalogue ends at page {last}.", last=page.last)
        records = read_records(session, services.tables, now, slugs[page.window])
    return describe_page(name_catalogue(services.settings.base_url), records, page)
