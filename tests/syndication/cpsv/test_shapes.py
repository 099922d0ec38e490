"""Whatever an editor can save, a service holds to the official shapes of CPSV-AP 3.2."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pyshacl
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.syndication.cpsv import PATH, describe_service, describe_services
from portal.syndication.dcat import Catalogue, CataloguePage
from portal.syndication.rdf import RDF_FORMS, Graph

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")
PARSERS: Final = {"ttl": "turtle", "jsonld": "json-ld", "rdf": "xml"}


@pytest.fixture(scope="module")
def shapes(shared: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(shared / "standards" / "cpsv-ap-3.2.0-shapes.ttl")


def parse(graph: Graph, ending: str = "ttl") -> rdflib.Graph:
    return rdflib.Graph().parse(data=RDF_FORMS[ending].write(graph), format=PARSERS[ending])


def check(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    assert conforms, report


def test_a_service_with_everything_is_valid(
    make_procedure: Any, our_catalogue: Catalogue, shapes: rdflib.Graph
) -> None:
    check(parse(describe_service(our_catalogue, make_procedure())), shapes)


def test_a_service_of_which_little_is_known_is_valid(
    make_procedure: Any, our_catalogue: Catalogue, shapes: rdflib.Graph
) -> None:
    lists = ("agencies", "channels", "cases", "results", "legal_basis", "steps", "conditions", "events")
    bare: dict[str, Any] = {name: [] for name in (*lists, "levels", "audiences")}
    check(parse(describe_service(our_catalogue, make_procedure(**bare, summary={}))), shapes)


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(data=st.data())
def test_every_page_is_valid_in_every_form(
    data: st.DataObject,
    make_procedure: Any,
    procedures: Any,
    our_catalogue: Catalogue,
    shapes: rdflib.Graph,
) -> None:
    record = make_procedure(**data.draw(procedures))
    graph = describe_services(our_catalogue, [record], CataloguePage(1, 10, 1, "ttl", PATH))
    turtle, *others = (parse(graph, ending) for ending in RDF_FORMS)
    assert all(set(turtle) == set(other) for other in others)
    check(turtle, shapes)
