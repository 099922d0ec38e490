from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import pyshacl
import pytest
import rdflib
from rdflib import DCAT, DCTERMS, RDF, Namespace
from starlette.testclient import TestClient

from portal.api import Services
from portal.app import create_app
from portal.catalogue import list_datasets
from portal.entities import DATASET, Withdrawal, WithdrawalKind
from portal.publishing import publish, rename, save, withdraw, writing

pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning:rdflib.*", "ignore::UserWarning:pyshacl.*"
)
PARSERS: Final = {"ttl": "turtle", "jsonld": "json-ld", "rdf": "xml"}
HYDRA: Final = Namespace("http://www.w3.org/ns/hydra/core#")
BASE: Final = "http://127.0.0.1:8000"
COMMUNES: Final = "danh-muc-xa-phuong-dac-khu-tinh-an-giang"
DOCUMENTS: Final = ("schema.json", "datapackage.json", "csv-metadata.json", "croissant.json")


@pytest.fixture
def small(services: Services) -> TestClient:
    """A portal of three datasets without files."""
    with writing(services.database, author="test") as writer:
        for slug in ("mot", "hai", "ba"):
            content = {"title": f"Dữ liệu {slug}", "licence": "cc0-1.0", "frequency": "annual"}
            publish(writer, DATASET, save(writer, DATASET, slug, content))
    return TestClient(create_app(services.settings, follows=False), follow_redirects=False)


@pytest.mark.parametrize("ending", PARSERS)
def test_the_sample_is_a_valid_catalogue_in_every_form(
    client: TestClient, sample: Services, shared: Path, ending: str
) -> None:
    answer = client.get(f"/catalog.{ending}")
    assert answer.status_code == 200
    graph = rdflib.Graph().parse(data=answer.content, format=PARSERS[ending])
    conforms, _, report = pyshacl.validate(
        graph, shacl_graph=rdflib.Graph().parse(shared / "standards/dcat-ap-3.0.0-shapes.ttl")
    )
    assert conforms, report
    with sample.database.reading() as session:
        slugs = list_datasets(session, datetime.now(UTC))
    assert len(set(graph.objects(predicate=DCAT.dataset))) == len(slugs)
    assert "X-Left-Out" not in answer.headers


def test_a_harvester_that_follows_next_meets_every_dataset_once(
    services: Services, small: TestClient
) -> None:
    settings = services.settings.model_copy(update={"page_limit": 2})
    with TestClient(create_app(settings, follows=False)) as client:
        address, met = "/catalog.ttl", []
        while address:
            graph = rdflib.Graph().parse(data=client.get(address).content)
            met += [str(graph.value(name, DCTERMS.title)) for name in graph.objects(predicate=DCAT.dataset)]
            view = graph.value(predicate=RDF.type, object=HYDRA.PartialCollectionView)
            address = str(graph.value(view, HYDRA.next) or "").removeprefix(settings.base_url)
    assert sorted(met) == ["Dữ liệu ba", "Dữ liệu hai", "Dữ liệu mot"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/catalog.ttl?page=2", 404),
        ("/catalog.ttl?page=0", 400),
        ("/catalog.ttl?page=-1", 400),
        ("/catalog.ttl?page=²", 400),
        ("/catalog.ttl?page=", 400),
        (f"/catalog.ttl?page={'9' * 5000}", 404),
        ("/catalog.exe", 404),
        ("/catalog/khong-co.ttl", 404),
        ("/catalog/mot.exe", 404),
        ("/catalog/mot/khong-co.json", 404),
        ("/catalog/mot/csv-metadata.json", 404),
        ("/catalog/00000000-0000-0000-0000-000000000000", 404),
    ],
)
def test_what_is_not_there_is_a_problem_document(small: TestClient, path: str, status: int) -> None:
    answer = small.get(path)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_an_unchanged_page_is_not_sent_again_and_a_changed_one_is(
    services: Services, small: TestClient
) -> None:
    tag = small.get("/catalog.ttl").headers["ETag"]
    assert small.get("/catalog.ttl", headers={"If-None-Match": tag}).status_code == 304
    with writing(services.database, author="test") as writer:
        content = {"title": "Mới", "licence": "cc0-1.0", "frequency": "annual"}
        publish(writer, DATASET, save(writer, DATASET, "moi", content))
    assert small.get("/catalog.ttl", headers={"If-None-Match": tag}).status_code == 200


def test_people_come_to_pages_and_programs_to_data(client: TestClient) -> None:
    def target(path: str, accept: str) -> str:
        answer = client.get(path, headers={"Accept": accept, "Accept-Language": "en"})
        assert answer.status_code == 303
        assert answer.headers["Vary"].startswith("Accept, Accept-Language")
        return answer.headers["Location"]

    assert target("/catalog", "text/html") == "/en/datasets/"
    assert target("/catalog", "application/rdf+xml") == "/catalog.rdf"
    assert target(f"/catalog/{COMMUNES}", "text/html") == f"/en/datasets/{COMMUNES}/"
    assert target(f"/catalog/{COMMUNES}", "application/ld+json") == f"/catalog/{COMMUNES}.jsonld"


def test_a_datasets_name_leads_to_it(client: TestClient) -> None:
    graph = rdflib.Graph().parse(data=client.get(f"/catalog/{COMMUNES}.ttl").content)
    (name,) = graph.subjects(RDF.type, DCAT.Dataset)
    answer = client.get(str(name).removeprefix(BASE), headers={"Accept": "text/turtle"})
    assert answer.headers["Location"] == f"/catalog/{COMMUNES}.ttl"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_dataset_has_every_document(client: TestClient, sample: Services, document: str) -> None:
    with sample.database.reading() as session:
        slugs = list_datasets(session, datetime.now(UTC))
    for slug in slugs:
        answer = client.get(f"/catalog/{slug}/{document}?locale=en")
        assert (answer.status_code, answer.headers["Cross-Origin-Resource-Policy"]) == (200, "cross-origin")
        assert answer.headers["Content-Type"].startswith("application/")
        assert "@context" in answer.json() or "$schema" in answer.json()


def test_every_address_in_a_catalogue_gives_what_it_says(client: TestClient) -> None:
    graph = rdflib.Graph().parse(data=client.get(f"/catalog/{COMMUNES}.ttl").content)
    addresses = {str(url).removeprefix(BASE) for url in graph.objects(predicate=DCAT.downloadURL)}
    assert len(addresses) > 2
    for address in addresses:
        assert client.get(address).status_code == 200, address


def test_an_old_slug_leads_to_the_new(services: Services, small: TestClient, edit: Any) -> None:
    edit(DATASET, "mot", rename, "mot-moi")
    for path in ("/catalog/mot.ttl", "/catalog/mot/schema.json"):
        answer = small.get(path)
        assert (answer.status_code, answer.headers["Location"]) == (301, path.replace("mot", "mot-moi"))


@pytest.mark.parametrize(("kind", "status"), [("notice", 404), ("gone", 410)])
def test_a_withdrawn_dataset_is_in_no_catalogue(
    services: Services, small: TestClient, edit: Any, kind: str, status: int
) -> None:
    edit(DATASET, "mot", withdraw, Withdrawal(kind=WithdrawalKind(kind)))
    for path in ("/catalog/mot.ttl", "/catalog/mot", "/catalog/mot/schema.json"):
        assert small.get(path).status_code == status
    assert "Dữ liệu mot" not in small.get("/catalog.ttl").text
