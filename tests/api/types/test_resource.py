from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest

from portal.api import Services
from portal.entities import AGENCY, DATASET, NEWS
from portal.i18n import Locale
from portal.projections import follow_once, make_projections
from portal.publishing import publish, save, writing

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
FIRST, SECOND = b"ma,gia\n01,5\n02,6\n", b"ma,gia\n01,7\n03,\n04,8\n"
COLUMNS = [
    {"name": "gia", "title": {"vi": "Giá", "en": "Price"}, "unit": "đồng", "minimum": 1, "type": "integer"}
]
API = {"slug": "api", "title": "API", "kind": "api", "url": "https://example.org/api"}
RESOURCE = """
query($first: Int = 20) { dataset(slug: "gia-ca") { resource(slug: "gia") {
  kind file size sha256 url isTable downloadUrl primaryKey note { text }
  versions {
    number path size sha256 rowCount publishedAt note { text } citation { text identifiers }
    difference { added removed changed key }
  }
  tables { slug rowCount columns { name type } }
  columns { name type typeTerm { title { text } } title { text language } unit minimum nullable }
  report { errors warnings path findings(first: $first) { severity code row column reason done } }
  downloads { format title path mediaType size table }
  rows(first: 2) { totalCount }
} } }"""
Ask = Callable[..., Any]


@pytest.fixture
def published(services: Services) -> Services:
    """A dataset whose file came in two versions, of which only what is in the entry is known."""
    with writing(services.database, author="test", now=NOW - timedelta(days=30)) as writer:
        publish(writer, AGENCY, save(writer, AGENCY, "so", {"title": "Sở Tài chính", "kind": "department"}))
        publish(writer, NEWS, save(writer, NEWS, "tin", {"title": "Tin"}))
    publish_file(services, FIRST, NOW - timedelta(days=30), note="Lần đầu")
    publish_file(services, SECOND, NOW, note={"vi": "Sửa giá", "en": "Prices mended"})
    return services


def publish_file(services: Services, content: bytes, now: datetime, **fields: Any) -> None:
    stored = services.objects.put(BytesIO(content), 1000)
    file = {"file": "gia ca.csv", "media_type": "text/csv", "size": stored.size, "sha256": stored.sha256}
    resource = {"slug": "gia", "title": "Bảng giá", "columns": COLUMNS, "primary_key": ["ma"]} | file | fields
    dataset = {
        "title": {"vi": "Giá cả", "en": "Prices"},
        "licence": "cc-by-4.0",
        "frequency": "monthly",
        "agency": "so",
        "contact": {"name": {"vi": "Phòng Giá"}, "email": "gia@so.example"},
        "languages": ["vi"],
        "legal_basis": ["16/2023/QH15"],
        "related": ["news/tin"],
        "resources": [resource, API],
    }
    with writing(services.database, author="test", now=now) as writer:
        publish(writer, DATASET, save(writer, DATASET, "gia-ca", dataset))


@pytest.fixture
def tabled(published: Services) -> Services:
    """The same with its tables."""
    follow_once([make_projections(published)["tables"]])
    return published


def ask_resource(ask: Ask, services: Services, locale: Locale = Locale.VI) -> Any:
    return ask(services, RESOURCE, locale)["dataset"]["resource"]


def test_every_version_says_where_it_is_and_what_changed(tabled: Services, ask: Ask) -> None:
    newest, oldest = ask_resource(ask, tabled)["versions"]
    assert (newest["number"], newest["path"]) == (2, "/data/gia-ca/gia/v2/gia%20ca.csv")
    assert newest["difference"] == {"added": 2, "removed": 1, "changed": 1, "key": ["ma"]}
    assert (newest["rowCount"], newest["note"]) == (3, {"text": "Sửa giá"})
    assert (oldest["number"], oldest["difference"], oldest["rowCount"]) == (1, None, 2)
    assert oldest["publishedAt"] == "2026-10-22T19:00:00+07:00"


def test_a_version_is_cited_in_the_readers_language(tabled: Services, ask: Ask) -> None:
    newest = ask_resource(ask, tabled, Locale.EN)["versions"][0]
    text, identifiers = newest["citation"]["text"], newest["citation"]["identifiers"]
    assert text.startswith("Sở Tài chính (2026): Prices, Bảng giá, version 2 of 21 November 2026 [dataset]. ")
    assert identifiers[0].endswith("/data/gia-ca/gia/v2/gia%20ca.csv")
    assert identifiers[1] == f"urn:sha256:{newest['sha256']}"
    assert all(part in text for part in (identifiers[0], newest["sha256"]))


def test_columns_are_described_beside_the_types_found(tabled: Services, ask: Ask) -> None:
    resource = ask_resource(ask, tabled, Locale.EN)
    code, price = resource["columns"]
    assert (code["name"], code["type"], code["title"]) == ("ma", "TEXT", None)
    assert (price["type"], price["unit"], price["minimum"], price["nullable"]) == (
        "INTEGER",
        "đồng",
        "1",
        True,
    )
    assert price["title"] == {"text": "Price", "language": "EN"}
    assert price["typeTerm"]["title"]["text"] == "Whole number"
    (table,) = resource["tables"]
    assert (table["rowCount"], [column["name"] for column in table["columns"]]) == (3, ["ma", "gia"])


def test_downloads_begin_with_the_file_as_received_and_only_its_size_is_known(
    tabled: Services, ask: Ask
) -> None:
    original, *others = ask_resource(ask, tabled)["downloads"]
    assert (original["format"], original["size"]) == ("csv", len(SECOND))
    assert original["path"] == "/data/gia-ca/gia/v2/gia%20ca.csv"
    paths = {each["format"]: each["path"] for each in others}
    assert paths["csv"] == "/data/gia-ca/gia.csv"
    assert "geojson" not in paths
    assert {each["size"] for each in others} == {None}


def test_the_report_is_in_the_readers_language_and_says_where_the_whole_is(
    tabled: Services, ask: Ask
) -> None:
    report = ask_resource(ask, tabled)["report"]
    assert (report["errors"], report["path"]) == (0, "/data/gia-ca/gia/report.json")
    assert len(ask(tabled, RESOURCE, first=0)["dataset"]["resource"]["report"]["findings"]) == 0


def test_before_the_tables_are_made_everything_else_is_there(published: Services, ask: Ask) -> None:
    resource = ask_resource(ask, published)
    assert (resource["isTable"], resource["tables"], resource["report"], resource["rows"]) == (
        False,
        [],
        None,
        None,
    )
    assert [column["name"] for column in resource["columns"]] == ["gia"]
    assert [version["rowCount"] for version in resource["versions"]] == [None, None]
    assert len(resource["downloads"]) == 1


def test_an_api_has_an_address_and_nothing_of_a_file(tabled: Services, ask: Ask) -> None:
    resource = ask(tabled, RESOURCE.replace('slug: "gia")', 'slug: "api")'))["dataset"]["resource"]
    assert (resource["kind"], resource["url"]) == ("API", "https://example.org/api")
    empty = ("versions", "tables", "columns", "downloads")
    assert all(resource[name] == [] for name in empty)
    assert resource["file"] is resource["sha256"] is resource["report"] is resource["rows"] is None


def test_a_version_is_found_by_its_number(published: Services, ask: Ask) -> None:
    document = """{ dataset(slug: "gia-ca") { resource(slug: "gia") {
        one: version(number: 1) { file } none: version(number: 9) { file } } } }"""
    found = ask(published, document)["dataset"]["resource"]
    assert found == {"one": {"file": "gia ca.csv"}, "none": None}


def test_a_table_that_the_file_lacks_is_named(tabled: Services, refuse: Ask) -> None:
    document = """{ dataset(slug: "gia-ca") { resource(slug: "gia") { rows(table: "x") { totalCount } } } }"""
    assert refuse(tabled, document)["extensions"]["code"] == "NOT_FOUND"


def test_a_dataset_says_whom_to_ask_and_what_it_rests_on(published: Services, ask: Ask) -> None:
    document = """{ dataset(slug: "gia-ca") {
        contact { name { text } email phone } dataLanguages legalBasis
        seeAlso { slug type title { text } } } }"""
    assert ask(published, document)["dataset"] == {
        "contact": {"name": {"text": "Phòng Giá"}, "email": "gia@so.example", "phone": ""},
        "dataLanguages": ["VI"],
        "legalBasis": ["16/2023/QH15"],
        "seeAlso": [{"slug": "tin", "type": "news", "title": {"text": "Tin"}}],
    }


LIST = """{ datasets { edges { node {
  seeAlso { slug } agency { slug } quality { score } schemaOrg
  resources { downloadUrl downloads { path } versions { number citation { text } difference { added } } }
} } } }"""


def test_lists_send_as_many_statements_for_many_datasets_as_for_one(
    tabled: Services, ask: Ask, counting: Any
) -> None:
    with counting(tabled.database) as few:
        ask(tabled, LIST)
    with writing(tabled.database, author="test", now=NOW) as writer:
        content = writer.snapshot(writer.entry(DATASET, writer.ids("dataset")["gia-ca"]), 2).content
        for number in range(8):
            publish(writer, DATASET, save(writer, DATASET, f"khac-{number}", content))
    with counting(tabled.database) as many:
        assert len(ask(tabled, LIST)["datasets"]["edges"]) == 9
    assert len(few) == len(many)
