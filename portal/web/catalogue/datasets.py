"""One dataset in the forms that catalogues speak."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from portal.catalogue import DatasetRecord
from portal.entities import DATASET
from portal.errors import NotFound
from portal.i18n import SOURCE, Locale
from portal.syndication import (
    describe_dataset,
    describe_for_learning,
    describe_package,
    describe_tables,
    write_json,
)
from portal.syndication.dcat import describe_alone
from portal.syndication.json_text import Json
from portal.syndication.rdf import RDF_FORMS
from portal.web.catalogue.finding import find_slug, read_record
from portal.web.catalogue.naming import name_catalogue
from portal.web.catalogue.negotiation import PAGE, choose_ending
from portal.web.catalogue.sending import send
from portal.web.services import page_locale_of, services_of


@dataclass(frozen=True, slots=True)
class Document:
    """A description in JSON: its media type, and how it is made of a record, the base URL and a language."""

    media_type: str
    describe: Callable[[DatasetRecord, str, Locale], Json]


DOCUMENTS: Final = {
    "schema.json": Document("application/ld+json", describe_dataset),
    "datapackage.json": Document("application/json", describe_package),
    "csv-metadata.json": Document(
        "application/csvm+json", lambda record, base_url, _locale: describe_tables(record, base_url)
    ),
    "croissant.json": Document(
        "application/ld+json", lambda record, base_url, _locale: describe_for_learning(record, base_url)
    ),
}


def answer_dataset(request: Request) -> Response:
    """Send a reader from a dataset's name to the form that they like best: its page for people."""
    slug = find_slug(request)
    ending = choose_ending(request.headers.get("accept", ""))
    page = DATASET.path(slug, page_locale_of(request))
    headers = {"Vary": "Accept, Accept-Language", "Cache-Control": "no-cache"}
    return RedirectResponse(page if ending == PAGE else f"/catalog/{slug}.{ending}", 303, headers=headers)


def answer_description(request: Request) -> Response:
    """Send a dataset with its earlier versions as DCAT-AP."""
    form = RDF_FORMS.get(request.path_params["ending"])
    if form is None:
        raise NotFound("There is nothing at {path}.", path=request.url.path)
    slug = find_slug(request)
    if slug != request.path_params["dataset"]:
        return _send_on(f"/catalog/{slug}.{form.ending}")
    catalogue = name_catalogue(services_of(request).settings.base_url)
    return send(
        request, form.write(describe_alone(catalogue, read_record(request, slug))), form.media_type, {}
    )


def answer_document(request: Request) -> Response:
    """Send a dataset as schema.org, a Data Package, CSV on the Web or Croissant, in `?locale=`."""
    name = request.path_params["document"]
    document = DOCUMENTS.get(name)
    if document is None:
        raise NotFound("There is nothing at {path}.", path=request.url.path)
    slug = find_slug(request)
    if slug != request.path_params["dataset"]:
        return _send_on(f"/catalog/{slug}/{name}")
    base_url = services_of(request).settings.base_url
    described = document.describe(read_record(request, slug), base_url, _read_locale(request))
    return send(request, write_json(described), document.media_type, {})


def _send_on(path: str) -> Response:
    return RedirectResponse(path, 301, headers={"Cache-Control": "no-cache"})


def _read_locale(request: Request) -> Locale:
    named = request.query_params.get("locale")
    return Locale(named) if named in set(Locale) else SOURCE
