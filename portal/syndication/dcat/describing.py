"""Whole documents: a page of the catalogue, or one dataset."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from portal.catalogue import DatasetRecord
from portal.errors import Inexpressible
from portal.i18n import LOCALES
from portal.syndication.dcat.agents import add_catalogue_publisher
from portal.syndication.dcat.catalogue import Catalogue
from portal.syndication.dcat.datasets import add_dataset
from portal.syndication.dcat.paging import CataloguePage, add_paging
from portal.syndication.dcat.services import add_graphql_service, add_row_service
from portal.syndication.dcat.terms import add_language, add_theme_scheme, add_topic_scheme
from portal.syndication.dcat.texts import write_label
from portal.syndication.dcat.versions import add_versions
from portal.syndication.rdf import Graph, Iri, Literal, Said, typed

_log = logging.getLogger(__name__)


def describe_page(
    catalogue: Catalogue, records: Sequence[DatasetRecord], page: CataloguePage
) -> tuple[Graph, tuple[str, ...]]:
    """Return a page of the catalogue with its datasets, and the slugs of those it had to leave out.

    What cannot be expressed is named in the graph's comment and in the log; the rest stands.
    """
    graph, listed, left_out = Graph(), [], []
    for record in records:
        try:
            alone, name = _describe(catalogue, record)
        except Inexpressible as error:
            _log.warning("The catalogue leaves out the dataset %s: %s", record.slug, error)
            left_out.append(record.slug)
        else:
            graph.merge(alone)
            listed.append(name)
    _add_catalogue(graph, catalogue, records, listed, left_out)
    add_paging(graph, catalogue, page)
    return graph, tuple(left_out)


def describe_alone(catalogue: Catalogue, record: DatasetRecord) -> Graph:
    """Return one dataset with its earlier versions; `Inexpressible` if it cannot be described."""
    graph, _ = _describe(catalogue, record)
    add_versions(graph, catalogue, record)
    return graph


def _describe(catalogue: Catalogue, record: DatasetRecord) -> tuple[Graph, Iri]:
    graph = Graph()
    return graph, add_dataset(graph, catalogue, record)


def _add_catalogue(
    graph: Graph,
    catalogue: Catalogue,
    records: Sequence[DatasetRecord],
    listed: list[Iri],
    left_out: list[str],
) -> None:
    services = [add_row_service(graph, catalogue, listed), add_graphql_service(graph, catalogue, listed)]
    said: Said = {
        "dct:title": write_label(catalogue.title, catalogue.base_url),
        "dct:description": write_label(catalogue.description, catalogue.base_url),
        "dct:publisher": [add_catalogue_publisher(graph, catalogue)],
        "dct:language": [add_language(graph, locale) for locale in LOCALES],
        "dct:modified": [typed(max(record.updated_at for record in records))] if records else [],
        "dcat:themeTaxonomy": [add_topic_scheme(graph, catalogue), add_theme_scheme(graph)],
        "foaf:homepage": [graph.add(catalogue.address("/"), ["foaf:Document"], {})],
        "rdfs:comment": [Literal(f"Left out, as it cannot be expressed: {slug}") for slug in left_out],
        "dcat:service": services,
        "dcat:dataset": listed,
    }
    graph.add(catalogue.name, ["dcat:Catalog"], said)
