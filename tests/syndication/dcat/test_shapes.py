"""Whatever an editor can save, the catalogue holds to the official shapes of DCAT-AP 3."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pyshacl
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.catalogue import DatasetRecord
from portal.syndication.dcat import Catalogue, CataloguePage, describe_alone, describe_page
from portal.syndication.rdf import RDF_FORMS, Graph

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")
PARSERS: Final = {"ttl": "turtle", "jsonld": "json-ld", "rdf": "xml"}


@pytest.fixture(scope="module")
def shapes(shared: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(shared / "standards" / "dcat-ap-3.0.0-shapes.ttl")


def parse(graph: Graph, ending: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=RDF_FORMS[ending].write(graph), format=PARSERS[ending])


def check(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    assert conforms, report


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(data=st.data())
def test_every_page_is_valid_in_every_form(
    data: st.DataObject, records: Any, our_catalogue: Catalogue, shapes: rdflib.Graph
) -> None:
    listed = data.draw(st.lists(records, min_size=1, max_size=10, unique_by=lambda record: record.id))
    graph, left_out = describe_page(our_catalogue, listed, CataloguePage(2, 10, 25, "ttl"))
    turtle, *others = (parse(graph, ending) for ending in RDF_FORMS)
    assert all(set(turtle) == set(other) for other in others)
    check(turtle, shapes)
    assert len(set(turtle.objects(predicate=rdflib.DCAT.dataset))) == len(listed) - len(left_out)


def test_a_dataset_with_everything_and_its_versions_is_valid(
    make_dataset: Any, make_resource: Any, our_catalogue: Catalogue, shapes: rdflib.Graph
) -> None:
    api = make_resource(slug="api", kind="api", url="https://a.vn/api", versions=(), tables=())
    link = make_resource(slug="link", kind="link", url="khong phai dia chi", versions=(), tables=())
    record: DatasetRecord = make_dataset(resources=(make_resource(), api, link))
    check(parse(describe_alone(our_catalogue, record), "ttl"), shapes)


def test_an_empty_catalogue_is_valid(our_catalogue: Catalogue, shapes: rdflib.Graph) -> None:
    graph, _ = describe_page(our_catalogue, [], CataloguePage(1, 10, 0, "ttl"))
    check(parse(graph, "ttl"), shapes)
