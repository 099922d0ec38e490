"""Whole documents: a page of the catalogue of services, or one service."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from portal.catalogue import ProcedureRecord
from portal.i18n import PAGE_LOCALES, mark, translate
from portal.syndication.cpsv.parts import Service
from portal.syndication.cpsv.services import add_service
from portal.syndication.dcat.catalogue import Catalogue, part
from portal.syndication.dcat.paging import CataloguePage, add_paging
from portal.syndication.rdf import Graph, Iri, Literal, Said

PATH: Final = "/public-services"
_TITLE = mark("Procedures")
_DESCRIPTION = mark("What to bring, where to go, how long it takes and what it costs.")


def describe_services(catalogue: Catalogue, records: Sequence[ProcedureRecord], page: CataloguePage) -> Graph:
    """Return a page of the catalogue of services with the services on it."""
    graph = Graph()
    listed = [add_service(graph, Service(catalogue, record)) for record in records]
    _add_list(graph, catalogue, listed, page)
    return graph


def describe_service(catalogue: Catalogue, record: ProcedureRecord) -> Graph:
    """Return one service."""
    graph = Graph()
    add_service(graph, Service(catalogue, record))
    return graph


def _add_list(graph: Graph, catalogue: Catalogue, listed: list[Iri], page: CataloguePage) -> None:
    described: Said = {
        "dct:title": [Literal(translate(_TITLE, locale), language=locale) for locale in PAGE_LOCALES],
        "dct:description": [
            Literal(translate(_DESCRIPTION, locale), language=locale) for locale in PAGE_LOCALES
        ],
        "dct:publisher": [_add_publisher(graph, catalogue)],
        "dct:hasPart": listed,
    }
    graph.add(catalogue.address(page.path), ["dcat:Dataset"], described)
    add_paging(graph, catalogue, page)


def _add_publisher(graph: Graph, catalogue: Catalogue) -> Iri:
    names = [Literal(text, language=str(locale)) for locale, text in catalogue.publisher.items()]
    said: Said = {"dct:identifier": [Literal(catalogue.base_url)], "dct:title": names, "foaf:name": names}
    return graph.add(part(catalogue.name, "publisher"), ["foaf:Agent"], said)
