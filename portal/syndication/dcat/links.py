"""What a dataset points at: pages, places, laws, other entries."""

from __future__ import annotations

from collections.abc import Mapping

from portal.catalogue import DatasetRecord, LinkRecord
from portal.i18n import Locale
from portal.syndication.dcat.catalogue import Catalogue, part
from portal.syndication.dcat.texts import write_label
from portal.syndication.rdf import Graph, Iri, Literal, make_web_iri
from portal.syndication.writable import keep_writable


def add_pages(graph: Graph, catalogue: Catalogue, paths: Mapping[Locale, str]) -> list[Iri]:
    """Describe pages of the portal for people."""
    return [graph.add(catalogue.address(path), ["foaf:Document"], {}) for path in paths.values()]


def add_resource(graph: Graph, address: Iri) -> Iri:
    """Describe an address as something that can be had, which the profile wants said."""
    return graph.add(address, ["rdfs:Resource"], {})


def add_places(graph: Graph, catalogue: Catalogue, areas: tuple[LinkRecord, ...]) -> list[Iri]:
    """Describe areas that data cover."""
    return [
        graph.add(
            catalogue.term("area", area.key),
            ["dct:Location"],
            {
                "skos:prefLabel": write_label(area.title, area.key),
                "dct:identifier": [Literal(keep_writable(area.key))],
            },
        )
        for area in areas
    ]


def add_legislation(graph: Graph, catalogue: Catalogue, record: DatasetRecord) -> list[Iri]:
    """Describe laws by which data are collected: by their address, else by what they are called."""
    return [
        graph.add(
            make_web_iri(law) or part(catalogue.dataset(record), f"law-{number}"),
            ["eli:LegalResource"],
            {"dct:title": [Literal(keep_writable(law))]},
        )
        for number, law in enumerate(record.legal_basis, 1)
    ]


def add_related(graph: Graph, catalogue: Catalogue, record: DatasetRecord) -> list[Iri]:
    """Describe entries of the portal that have to do with a dataset, by their pages."""
    return [
        graph.add(
            catalogue.address(path), ["rdfs:Resource"], {"rdfs:label": write_label(link.title, link.key)}
        )
        for link in record.related
        for path in link.paths.values()
    ]
