"""A procedure in the words of CPSV-AP (https://semiceu.github.io/CPSV-AP/releases/3.2.0/#PublicService)."""

from __future__ import annotations

from portal.i18n import SOURCE
from portal.syndication.cpsv.channels import add_channels, add_costs
from portal.syndication.cpsv.concepts import add_sector, add_term
from portal.syndication.cpsv.durations import find_longest, write_duration
from portal.syndication.cpsv.events import add_events
from portal.syndication.cpsv.evidence import (
    add_evidence,
    add_laws,
    add_outputs,
    add_requirements,
    add_rule,
)
from portal.syndication.cpsv.organisations import add_authorities, add_participations
from portal.syndication.cpsv.parts import Service
from portal.syndication.dcat.links import add_pages, add_places
from portal.syndication.dcat.terms import add_language, add_topics
from portal.syndication.dcat.texts import write_tags, write_texts
from portal.syndication.rdf import Graph, Iri, Literal, Said, make_web_iri, typed
from portal.text import plain_text


def add_service(graph: Graph, service: Service) -> Iri:
    """Describe a procedure and all that it names."""
    procedure, laws = service.record.procedure, add_laws(graph, service)
    said: Said = {
        "dct:identifier": [Literal(procedure.code)],
        "dct:title": write_texts(procedure.title),
        "dct:description": _write_description(service),
        "dct:issued": [typed(procedure.published_at)] if procedure.published_at else [],
        "dct:modified": [typed(procedure.updated_at)],
        "dcat:version": [Literal(str(procedure.live_version))],
        "dcat:keyword": write_tags(tuple(procedure.tags)),
        "cv:hasCompetentAuthority": add_authorities(graph, service),
        "cv:hasParticipation": list(add_participations(graph, service)),
        "cv:hasChannel": add_channels(graph, service),
        "cv:hasCost": list(add_costs(graph, service)),
        "cv:processingTime": _find_duration(service),
        "cpsv:hasInput": list(add_evidence(graph, service)),
        "cv:holdsRequirement": list(add_requirements(graph, service)),
        "cpsv:produces": list(add_outputs(graph, service)),
        "cv:hasLegalResource": laws,
        "cpsv:follows": add_rule(graph, service, laws),
        "cv:isGroupedBy": add_events(graph, service),
    }
    return graph.add(service.name, ["cpsv:PublicService"], {**said, **_classified(graph, service)})


def _write_description(service: Service) -> list[Literal]:
    """Return what the service is: its summary, else its text, else at least its title."""
    procedure = service.record.procedure
    body = {locale: plain_text(text) for locale, text in procedure.body.items()}
    return write_texts(procedure.summary) or write_texts(body) or write_texts(procedure.title)


def _find_duration(service: Service) -> list[Literal]:
    """Return the time after which every channel has its answer; nothing if one of them names none."""
    channels = service.record.procedure.channels
    longest = [find_longest(channel.time_limits) for channel in channels]
    known = [limit for limit in longest if limit]
    if not channels or len(known) < len(channels):
        return []
    whole = find_longest(known)
    duration = write_duration(whole) if whole else None
    return [duration] if duration else []


def _classified(graph: Graph, service: Service) -> Said:
    """Return what kind of service it is, for whom, where and in which languages."""
    record, catalogue = service.record, service.catalogue
    procedure, source = record.procedure, make_web_iri(record.procedure.source_url)
    field = procedure.field.get(SOURCE)
    return {
        "dct:type": [add_term(graph, catalogue, "procedure_kinds", procedure.kind)] if procedure.kind else [],
        "dct:audience": [add_term(graph, catalogue, "audiences", code) for code in procedure.audiences],
        "cv:sector": [add_sector(graph, catalogue, field)] if field else [],
        "cv:thematicArea": add_topics(graph, catalogue, record.topics),
        "dct:spatial": add_places(graph, catalogue, record.areas),
        "dct:language": [add_language(graph, locale) for locale in service.locales],
        "foaf:page": add_pages(graph, catalogue, record.paths),
        "dct:source": [source] if source else [],
    }
