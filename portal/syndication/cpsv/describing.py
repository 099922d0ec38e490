"""Whole documents: a page of the catalogue of services, or one service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from portal.catalogue import ProcedureRecord
from portal.i18n import PAGE_LOCALES, mark, translate
from portal.syndication.cpsv.parts import Service
from portal.syndication.cpsv.services import add_service
from portal.syndication.dcat.catalogue import Catalogue, part
from portal.syndication.rdf import Graph, Iri, Literal, Said, typed

_TITLE = mark("Procedures")
_DESCRIPTION = mark("What to bring, where to go, how long it takes and what it costs.")


@dataclass(frozen=True, slots=True)
class ServicePage:
    """The `number`-th page, from 1, of `total` services, `size` a page, in one RDF form.

    `since` is the day, as it was asked for, from which on changes count; empty: all services.
    """

    number: int
    size: int
    total: int
    ending: str
    since: str = ""

    @property
    def last(self) -> int:
        """The number of the last page; an empty list has one page too."""
        return max(1, -(-self.total // self.size))

    @property
    def window(self) -> slice:
        """Which of all services are on the page."""
        return slice((self.number - 1) * self.size, self.number * self.size)

    def address(self, catalogue: Catalogue, number: int) -> Iri:
        """Return where the page of that number is, in the same form."""
        since = f"&since={self.since}" if self.since else ""
        return catalogue.address(f"/public-services.{self.ending}?page={number}{since}")


def describe_services(catalogue: Catalogue, records: Sequence[ProcedureRecord], page: ServicePage) -> Graph:
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


def _add_list(graph: Graph, catalogue: Catalogue, listed: list[Iri], page: ServicePage) -> None:
    others = {"first": 1, "previous": page.number - 1, "next": page.number + 1, "last": page.last}
    said: Said = {
        f"hydra:{name}": [page.address(catalogue, number)]
        for name, number in others.items()
        if 1 <= number <= page.last
    }
    view = graph.add(page.address(catalogue, page.number), ["hydra:PartialCollectionView"], said)
    described: Said = {
        "dct:title": [Literal(translate(_TITLE, locale), language=locale) for locale in PAGE_LOCALES],
        "dct:description": [
            Literal(translate(_DESCRIPTION, locale), language=locale) for locale in PAGE_LOCALES
        ],
        "dct:publisher": [_add_publisher(graph, catalogue)],
        "dct:hasPart": listed,
        "hydra:totalItems": [typed(page.total)],
        "hydra:view": [view],
    }
    graph.add(catalogue.address("/public-services"), ["dcat:Dataset", "hydra:Collection"], described)


def _add_publisher(graph: Graph, catalogue: Catalogue) -> Iri:
    names = [Literal(text, language=str(locale)) for locale, text in catalogue.publisher.items()]
    said: Said = {"dct:identifier": [Literal(catalogue.base_url)], "dct:title": names, "foaf:name": names}
    return graph.add(part(catalogue.name, "publisher"), ["foaf:Agent"], said)
