from __future__ import annotations

import logging
from typing import Any, Final

import pytest
import rdflib
from rdflib import DCTERMS, FOAF, RDF, XSD, Literal, Namespace, URIRef

from portal.errors import Inexpressible
from portal.i18n import Locale
from portal.syndication.dcat import Catalogue, CataloguePage, describe_alone, describe_page
from portal.syndication.rdf import RDF_FORMS

PAGE: Final = CataloguePage(1, 10, 2, "ttl")
SPDX: Final = Namespace("http://spdx.org/rdf/terms#")
VCARD: Final = Namespace("http://www.w3.org/2006/vcard/ns#")
ADMS: Final = Namespace("http://www.w3.org/ns/adms#")
DCATAP: Final = Namespace("http://data.europa.eu/r5r/")
DCAT: Final = Namespace("http://www.w3.org/ns/dcat#")  # With the names that version 3 added.
AUTHORITY: Final = "http://publications.europa.eu/resource/authority"


@pytest.fixture
def alone(make_dataset: Any, our_catalogue: Catalogue) -> tuple[rdflib.Graph, URIRef]:
    """The dataset that has everything, and its name."""
    record = make_dataset()
    graph = rdflib.Graph().parse(data=RDF_FORMS["ttl"].write(describe_alone(our_catalogue, record)))
    return graph, URIRef(our_catalogue.dataset(record))


def test_texts_are_in_the_languages_they_are_written_in(alone: tuple[rdflib.Graph, URIRef]) -> None:
    graph, name = alone
    titles = {Literal("Giá cả", "vi"), Literal("Prices", "en"), Literal("តម្លៃ", "km")}
    assert set(graph.objects(name, DCTERMS.title)) == titles
    assert Literal("chợ", lang="vi") in set(graph.objects(name, DCAT.keyword))


def test_terms_are_those_of_the_lists_that_europe_shares(alone: tuple[rdflib.Graph, URIRef]) -> None:
    graph, name = alone
    assert graph.value(name, DCTERMS.accrualPeriodicity) == URIRef(f"{AUTHORITY}/frequency/MONTHLY")
    assert URIRef(f"{AUTHORITY}/language/VIE") in set(graph.objects(name, DCTERMS.language))
    assert URIRef(f"{AUTHORITY}/data-theme/ECON") in set(graph.objects(name, DCAT.theme))


def test_a_file_is_described_so_that_it_can_be_checked(alone: tuple[rdflib.Graph, URIRef]) -> None:
    graph, name = alone
    file = URIRef(f"{name}#resource.bang-gia")
    assert file in set(graph.objects(name, DCAT.distribution))
    assert graph.value(file, DCAT.downloadURL) == URIRef(
        "https://angiang.example/data/gia-ca/bang-gia/v2/bang%20gia%202.csv"
    )
    assert graph.value(file, DCAT.byteSize) == Literal("1234", datatype=XSD.nonNegativeInteger)
    checksum = graph.value(file, SPDX.checksum)
    assert str(graph.value(checksum, SPDX.checksumValue)) == f"{2:064x}"
    assert graph.value(file, DCAT.mediaType) == URIRef(
        "https://www.iana.org/assignments/media-types/text/csv"
    )
    assert graph.value(file, DCTERMS["format"]) == URIRef(f"{AUTHORITY}/file-type/CSV")


def test_rows_are_had_from_the_row_service(alone: tuple[rdflib.Graph, URIRef]) -> None:
    graph, name = alone
    rows = URIRef(f"{name}#resource.bang-gia.csv")
    assert graph.value(rows, DCAT.accessURL) == URIRef("https://angiang.example/data/gia-ca/bang-gia.csv")
    service = graph.value(rows, DCAT.accessService)
    assert (service, RDF.type, DCAT.DataService) in graph
    assert (service, DCAT.servesDataset, name) in graph


def test_earlier_files_are_versions_with_files_of_their_own(alone: tuple[rdflib.Graph, URIRef]) -> None:
    graph, name = alone
    (version,) = graph.objects(name, DCAT.hasVersion)
    assert graph.value(version, DCAT.version) == Literal("1")
    file = graph.value(version, DCAT.distribution)
    assert str(graph.value(file, DCAT.downloadURL)).endswith("/v1/bang%20gia%201.csv")
    assert graph.value(file, ADMS.versionNotes) == Literal("Đợt 1", lang="vi")


def test_harvesters_meet_no_versions_in_the_catalogue(make_dataset: Any, our_catalogue: Catalogue) -> None:
    graph, _ = describe_page(our_catalogue, [make_dataset()], PAGE)
    parsed = rdflib.Graph().parse(data=RDF_FORMS["ttl"].write(graph))
    assert len(set(parsed.subjects(RDF.type, DCAT.Dataset))) == 1


def test_whom_to_ask_is_written_as_addresses(alone: tuple[rdflib.Graph, URIRef]) -> None:
    graph, name = alone
    contact = graph.value(name, DCAT.contactPoint)
    assert graph.value(contact, VCARD.hasEmail) == URIRef("mailto:du.lieu@angiang.example")
    assert graph.value(contact, VCARD.hasTelephone) == URIRef("tel:+842963852000")


def test_laws_are_named_even_without_an_address(alone: tuple[rdflib.Graph, URIRef]) -> None:
    graph, name = alone
    laws = set(graph.objects(name, DCATAP.applicableLegislation))
    assert URIRef("https://van-ban.example/luat/89-2015") in laws
    assert {str(graph.value(law, DCTERMS.title)) for law in laws} >= {"47/2020/NĐ-CP"}


def test_an_api_is_a_service_that_serves_the_dataset(
    make_dataset: Any, make_resource: Any, our_catalogue: Catalogue
) -> None:
    api = make_resource(slug="api", kind="api", url="https://a.vn/api?x y", versions=(), tables=())
    record = make_dataset(resources=(api,))
    graph = rdflib.Graph().parse(data=RDF_FORMS["ttl"].write(describe_alone(our_catalogue, record)))
    (service,) = graph.subjects(DCAT.endpointURL, URIRef("https://a.vn/api?x%20y"))
    assert (service, DCAT.servesDataset, URIRef(our_catalogue.dataset(record))) in graph


def test_a_link_to_nowhere_is_reached_by_the_datasets_page(
    make_dataset: Any, make_resource: Any, our_catalogue: Catalogue
) -> None:
    link = make_resource(kind="link", url="xem trang web", versions=(), tables=())
    record = make_dataset(resources=(link,))
    graph = rdflib.Graph().parse(data=RDF_FORMS["ttl"].write(describe_alone(our_catalogue, record)))
    assert set(graph.objects(predicate=DCAT.accessURL)) == {
        URIRef("https://angiang.example/vi/du-lieu/gia-ca/")
    }


def test_one_dataset_that_cannot_be_expressed_leaves_the_others_standing(
    make_dataset: Any, our_catalogue: Catalogue, caplog: pytest.LogCaptureFixture
) -> None:
    odd = make_dataset(id="0-0", slug="khong-ten", title={Locale.VI: "\x00\x01"})
    with caplog.at_level(logging.WARNING):
        graph, left_out = describe_page(our_catalogue, [odd, make_dataset()], PAGE)
    parsed = rdflib.Graph().parse(data=RDF_FORMS["rdf"].write(graph), format="xml")
    assert left_out == ("khong-ten",)
    assert "khong-ten" in caplog.text
    assert "khong-ten" in str(parsed.value(URIRef(our_catalogue.name), rdflib.RDFS.comment))
    assert len(set(parsed.subjects(RDF.type, DCAT.Dataset))) == 1
    assert not set(parsed.subjects(DCTERMS.identifier, Literal("0-0")))
    with pytest.raises(Inexpressible):
        describe_alone(our_catalogue, odd)


def test_the_publisher_is_an_agent_with_a_name(alone: tuple[rdflib.Graph, URIRef]) -> None:
    graph, name = alone
    publisher = graph.value(name, DCTERMS.publisher)
    assert (publisher, RDF.type, FOAF.Agent) in graph
    assert Literal("Sở Công Thương", lang="vi") in set(graph.objects(publisher, FOAF.name))
