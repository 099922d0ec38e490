from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Final

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from portal.syndication.rdf import RDF_FORMS, Graph, Iri, Literal, typed
from portal.syndication.writable import keep_writable

# rdflib's own reader of JSON-LD still uses a class that it calls old.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")
PARSERS: Final = {"ttl": "turtle", "jsonld": "json-ld", "rdf": "xml"}
THING: Final = Iri("https://a.vn/x?a=1&b='2'")


def triples(graph: Graph, ending: str) -> set[tuple[rdflib.term.Node, ...]]:
    return set(rdflib.Graph().parse(data=RDF_FORMS[ending].write(graph), format=PARSERS[ending]))


@given(st.lists(st.tuples(st.text(max_size=12), st.sampled_from(["", "vi", "km"])), max_size=4))
def test_each_form_says_every_text_letter_by_letter(texts: list[tuple[str, str]]) -> None:
    said = [Literal(keep_writable(text), language) for text, language in texts]
    graph = Graph()
    graph.add(THING, ["dcat:Dataset"], {"dct:title": said, "dct:relation": [Iri("https://a.vn/%20")]})
    expected = {rdflib.Literal(text, lang=language or None) for text, language, _ in said}
    for ending in RDF_FORMS:
        parsed = triples(graph, ending)
        assert {value for _, name, value in parsed if name == rdflib.DCTERMS.title} == expected, ending
        assert (rdflib.URIRef(THING), rdflib.RDF.type, rdflib.DCAT.Dataset) in parsed


@pytest.mark.parametrize("ending", RDF_FORMS)
def test_days_moments_and_counts_keep_their_types(ending: str) -> None:
    graph = Graph()
    moment = datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=UTC)
    graph.add(THING, [], {"dct:issued": [typed(date(2026, 1, 2)), typed(moment), typed(10**12)]})
    values = {value.n3(rdflib.Graph().namespace_manager) for _, _, value in triples(graph, ending)}
    assert values == {
        '"2026-01-02"^^xsd:date',
        '"2026-01-02T03:04:05+00:00"^^xsd:dateTime',
        '"1000000000000"^^xsd:nonNegativeInteger',
    }


def test_an_empty_graph_is_whole_in_every_form() -> None:
    assert all(triples(Graph(), ending) == set() for ending in RDF_FORMS)


def test_what_is_said_twice_stands_once() -> None:
    graph, other = Graph(), Graph()
    for each in (graph, other):
        each.add(THING, ["dcat:Dataset"], {"dct:title": [Literal("a"), Literal("a")]})
    graph.merge(other)
    assert RDF_FORMS["ttl"].write(graph) == RDF_FORMS["ttl"].write(other)
    assert len(triples(graph, "ttl")) == 2
