from __future__ import annotations

from typing import Any

import pytest
import rdflib
from rdflib import DCTERMS, Literal, Namespace, URIRef

from portal.syndication.cpsv import describe_service
from portal.syndication.dcat import Catalogue
from portal.syndication.rdf import RDF_FORMS

CV = Namespace("http://data.europa.eu/m8g/")


@pytest.fixture
def graph(make_procedure: Any, our_catalogue: Catalogue) -> rdflib.Graph:
    return rdflib.Graph().parse(
        data=RDF_FORMS["ttl"].write(describe_service(our_catalogue, make_procedure()))
    )


def test_a_cost_says_through_which_channel_it_arises(graph: rdflib.Graph) -> None:
    cost = next(graph.subjects(CV.hasValue, Literal("8000.0", datatype=rdflib.XSD.double)))
    channel = next(graph.objects(cost, CV.ifAccessedThrough))
    assert str(next(graph.objects(channel, DCTERMS.identifier))) == "1.001193-channel-2"


def test_a_cost_by_rule_has_words_and_no_value(graph: rdflib.Graph) -> None:
    worded = Literal("Theo nghị quyết của Hội đồng nhân dân", lang="vi")
    cost = next(graph.subjects(DCTERMS.description, worded))
    assert next(graph.objects(cost, CV.hasValue), None) is None


def test_the_words_of_a_channel_say_which_days_are_meant(graph: rdflib.Graph) -> None:
    said = {str(text) for text in graph.objects(None, DCTERMS.description)}
    assert any("3 ngày làm việc" in text for text in said)


def test_the_service_as_a_whole_has_no_time_if_one_channel_names_none(graph: rdflib.Graph) -> None:
    service = next(graph.subjects(DCTERMS.identifier, Literal("1.001193")))
    assert next(graph.objects(service, CV.processingTime), None) is None


def test_a_service_joins_the_catalogue_of_data_by_topic_and_area(
    graph: rdflib.Graph, our_catalogue: Catalogue
) -> None:
    service = next(graph.subjects(DCTERMS.identifier, Literal("1.001193")))
    assert URIRef(our_catalogue.term("topic", "ho-tich")) in set(graph.objects(service, CV.thematicArea))
    assert URIRef(our_catalogue.term("area", "91")) in set(graph.objects(service, DCTERMS.spatial))
