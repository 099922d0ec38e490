from __future__ import annotations

import pytest
import rdflib
from rdflib import DCTERMS, RDF, Literal, URIRef
from starlette.testclient import TestClient

from portal.api import Services
from portal.app import create_app

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")
SERVICE = URIRef("http://purl.org/vocab/cpsv#PublicService")


@pytest.fixture
def reader(amended: Services) -> TestClient:
    return TestClient(create_app(amended.settings, follows=False), follow_redirects=False)


def read(reader: TestClient, path: str) -> rdflib.Graph:
    answer = reader.get(path)
    assert answer.status_code == 200
    return rdflib.Graph().parse(data=answer.content, format=answer.headers["content-type"].partition(";")[0])


@pytest.mark.parametrize("key", ["khai-sinh", "1.000080"])
@pytest.mark.parametrize("ending", ["ttl", "jsonld", "rdf"])
def test_a_service_is_found_by_its_slug_and_its_code(reader: TestClient, key: str, ending: str) -> None:
    graph = read(reader, f"/public-services/{key}.{ending}")
    assert Literal("1.000080") in set(graph.objects(predicate=DCTERMS.identifier))


def test_its_name_leads_people_to_the_page_and_programs_to_the_data(reader: TestClient) -> None:
    graph = read(reader, "/public-services/khai-sinh.ttl")
    name = str(next(graph.subjects(RDF.type, SERVICE)))
    path = "/" + name.split("/", 3)[3]
    page = reader.get(path, headers={"Accept": "text/html"})
    data = reader.get(path, headers={"Accept": "application/ld+json"})
    assert page.headers["location"] == "/vi/thu-tuc/khai-sinh/"
    assert data.headers["location"] == "/public-services/khai-sinh.jsonld"


@pytest.mark.parametrize(
    ("since", "count"), [("", 1), ("0001-01-01", 1), ("2026-11-10", 1), ("2026-11-11", 0)]
)
def test_the_catalogue_can_be_narrowed_to_what_changed_since(
    reader: TestClient, since: str, count: int
) -> None:
    graph = read(reader, f"/public-services.ttl?since={since}")
    assert len(list(graph.subjects(RDF.type, SERVICE))) == count


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/public-services.ttl?since=tomorrow", 400),
        ("/public-services.ttl?page=0", 400),
        ("/public-services.ttl?page=9", 404),
        ("/public-services.xyz", 404),
        ("/public-services/9.999999.ttl", 404),
        ("/public-services/khong-co", 404),
    ],
)
def test_what_is_not_there_is_refused(reader: TestClient, path: str, status: int) -> None:
    assert reader.get(path).status_code == status
