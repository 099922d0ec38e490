"""The bodies that decide on an application, carry it out or help."""

from __future__ import annotations

from collections.abc import Iterator

from portal.catalogue import LinkRecord, Texts
from portal.entities import AgencyRole
from portal.i18n import SOURCE
from portal.syndication.cpsv.concepts import add_country, add_term
from portal.syndication.cpsv.parts import Service
from portal.syndication.dcat.links import add_places
from portal.syndication.dcat.texts import write_texts
from portal.syndication.rdf import Graph, Iri, Literal, Said
from portal.text import slugify
from portal.vocabulary import load_vocabulary


def add_authorities(graph: Graph, service: Service) -> list[Iri]:
    """Describe who decides: those named competent, else who carries it out, else who publishes it.

    The profile wants one at least. Where a source names nobody, the level of government stands in,
    which is all that is known.
    """
    procedure = service.record.procedure
    for role in ("competent", "executing"):
        named = [each for each in procedure.agencies if each.role == role]
        if named:
            return [_add_named(graph, service, each) for each in named]
    if service.record.publisher:
        return [_add_publisher(graph, service, service.record.publisher)]
    return [_add_level(graph, service, level) for level in procedure.levels or ["other"]]


def add_participations(graph: Graph, service: Service) -> Iterator[Iri]:
    """Describe what the other bodies have to do with a service."""
    for number, role in enumerate(service.record.procedure.agencies, 1):
        if role.role != "competent":
            concept = add_term(graph, service.catalogue, "agency_roles", role.role)
            said: Said = {
                "dct:identifier": [Literal(f"{service.code}-participation-{number}")],
                "dct:description": write_texts(load_vocabulary("agency_roles")[role.role].title),
                "cv:hasParticipant": [_add_named(graph, service, role)],
                "cv:role": [concept],
            }
            yield graph.add(service.part(f"participation-{number}"), ["cv:Participation"], said)


def _add_named(graph: Graph, service: Service, role: AgencyRole) -> Iri:
    label = role.name.get(SOURCE, "") or role.agency or ""
    name = service.catalogue.term("agency", role.agency or f"ten-{slugify(label, longest=120)}")
    return _add(graph, service, name, role.name or {SOURCE: label})


def _add_publisher(graph: Graph, service: Service, agency: LinkRecord) -> Iri:
    return _add(graph, service, service.catalogue.term("agency", agency.key), agency.title)


def _add_level(graph: Graph, service: Service, level: str) -> Iri:
    title = load_vocabulary("procedure_levels")[level].title
    return _add(graph, service, service.catalogue.term("procedure-level", level), title)


def _add(graph: Graph, service: Service, name: Iri, title: Texts) -> Iri:
    places = add_places(graph, service.catalogue, service.record.areas) or [add_country(graph)]
    labels = write_texts(title)
    said: Said = {
        "dct:identifier": [Literal(name.rpartition("#")[2])],
        "dct:title": labels,
        "skos:prefLabel": labels,
        "dct:spatial": places,
    }
    return graph.add(name, ["cv:PublicOrganisation", "foaf:Agent"], said)
