"""Events in life and business that lead to a service."""

from __future__ import annotations

from functools import cache
from typing import Final

from portal.syndication.cpsv.concepts import add_term
from portal.syndication.cpsv.parts import Service
from portal.syndication.dcat.texts import write_texts
from portal.syndication.rdf import Graph, Iri, Literal, Said
from portal.vocabulary import FOLDER, load_vocabulary, read_rows

_CLASSES: Final = {"life": "cv:LifeEvent", "business": "cv:BusinessEvent"}


def add_events(graph: Graph, service: Service) -> list[Iri]:
    """Describe the events of a procedure."""
    return [_add_event(graph, service, code) for code in service.record.procedure.events]


def _add_event(graph: Graph, service: Service, code: str) -> Iri:
    said: Said = {
        "dct:identifier": [Literal(code)],
        "dct:title": write_texts(load_vocabulary("events")[code].title),
        "dct:type": [add_term(graph, service.catalogue, "events", code)],
    }
    name = service.catalogue.term("event", code)
    return graph.add(name, ["cv:Event", _CLASSES[_read_spheres()[code]]], said)


@cache
def _read_spheres() -> dict[str, str]:
    return {row["code"]: row["sphere"] for row in read_rows(FOLDER / "events.csv")}
