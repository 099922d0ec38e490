from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from sqlalchemy import event

from portal.api import Services
from portal.catalogue import DatasetRecord, list_datasets, read_records
from portal.entities import AGENCY, DATASET, NEWS, Withdrawal, WithdrawalKind
from portal.i18n import Locale
from portal.projections import follow_once, make_projections
from portal.publishing import publish, rename, save, withdraw, writing

NOW = datetime.fromisoformat("2026-11-21T12:00:00+00:00")
HOUR = timedelta(hours=1)
CONTENT = {"title": {"vi": "Giá lúa", "en": "Rice prices"}, "licence": "cc-by-4.0", "frequency": "monthly"}
Publish = Callable[..., None]


@pytest.fixture
def add(services: Services) -> Publish:
    """Publish a dataset of CSV files by slug, and links."""

    def add(slug: str, *links: dict[str, Any], now: datetime = NOW, **content: Any) -> None:
        files = content.pop("files", {})
        notes = {name: content.pop(name) for name in ("note", "columns", "primary_key") if name in content}
        resources = [take(services, name, rows) | notes for name, rows in files.items()]
        values = CONTENT | content | {"resources": [*resources, *links]}
        with writing(services.database, author="test", now=now) as writer:
            publish(writer, DATASET, save(writer, DATASET, slug, values))

    return add


def take(services: Services, slug: str, rows: str) -> dict[str, Any]:
    stored = services.objects.put(BytesIO(rows.encode()), 10_000)
    file = {"file": f"{slug}.csv", "media_type": "text/csv", "size": stored.size, "sha256": stored.sha256}
    return {"slug": slug, "title": f"Tệp {slug}"} | file


def make_tables(services: Services) -> None:
    follow_once([make_projections(services)["tables"]])


def read(services: Services, *slugs: str, now: datetime = NOW) -> list[DatasetRecord]:
    with services.database.reading() as session:
        return read_records(session, services.tables, now, slugs or list_datasets(session, now))


@contextmanager
def counting(services: Services) -> Iterator[list[str]]:
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(services.database.engine, "before_cursor_execute", note)
    yield sent
    event.remove(services.database.engine, "before_cursor_execute", note)


def test_public_datasets_are_listed_last_updated_first(services: Services, add: Publish) -> None:
    add("mot")
    add("hai", now=NOW + HOUR)
    add("ba", now=NOW - HOUR)
    with writing(services.database, author="test", now=NOW) as writer:
        save(writer, DATASET, "nhap", CONTENT)
        publish(writer, DATASET, save(writer, DATASET, "sau", CONTENT), at=NOW + 5 * HOUR)
    with services.database.reading() as session:
        assert list_datasets(session, NOW + 2 * HOUR) == ["hai", "mot", "ba"]
    found = read(services, "ba", "sau", "nhap", "khong-co", "hai", "ba", now=NOW + 2 * HOUR)
    assert [record.slug for record in found] == ["ba", "hai"]


def test_a_record_says_what_the_entry_says(services: Services, add: Publish, places: None) -> None:
    with writing(services.database, author="test", now=NOW) as writer:
        publish(writer, AGENCY, save(writer, AGENCY, "so", {"title": "Sở", "kind": "department"}))
        publish(writer, NEWS, save(writer, NEWS, "tin", {"title": "Tin"}))
        save(writer, NEWS, "nhap", {"title": "Nháp"})
        rename(writer, NEWS, writer.entry(NEWS, writer.ids("news")["tin"]), "tin-moi")
    api = {"slug": "api", "title": "API", "kind": "api", "url": "https://example.org/api"}
    add(
        "gia-lua",
        api,
        agency="so",
        topics=["y-te"],
        areas=["91"],
        tags=["lúa"],
        contact={"name": "Phòng", "email": "phong@so.example", "url": "https://so.example/"},
        languages=["vi", "en"],
        legal_basis=["31/2018/QH14"],
        related=["news/tin", "news/nhap"],
        source={"name": "Nguồn", "url": "javascript:alert(1)"},
        period_from="2026-01-01",
    )
    (record,) = read(services)
    assert record.publisher
    assert record.publisher.key == "so"
    assert [(link.type, link.key) for link in (*record.topics, *record.areas)] == [
        ("topic", "y-te"),
        ("area", "91"),
    ]
    assert [link.paths[Locale.VI] for link in record.related] == ["/vi/tin-tuc/tin-moi/"]
    assert (record.contact.email, record.contact.phone) == ("phong@so.example", "")
    assert (record.languages, record.legal_basis) == ((Locale.VI, Locale.EN), ("31/2018/QH14",))
    assert (record.licence.uri[:8], record.frequency.code, record.source_url) == ("https://", "monthly", "")
    (resource,) = record.resources
    assert (resource.kind, resource.url, resource.versions, resource.newest) == ("api", api["url"], (), None)


def test_a_record_has_every_version_with_its_rows_and_its_difference(
    services: Services, add: Publish
) -> None:
    first, second = "ma,gia\n1,5\n2,6\n3,7\n", "ma,gia\n1,5\n2,8\n4,9\n5,9\n"
    add("gia-lua", files={"gia": first}, note="Lần đầu")
    add("gia-lua", files={"gia": second}, note="Sửa giá", primary_key=["ma"], now=NOW + HOUR)
    make_tables(services)
    (record,) = read(services, now=NOW + HOUR)
    (resource,) = record.resources
    newest, oldest = resource.versions
    assert resource.newest == newest
    assert (newest.number, newest.path, newest.row_count) == (2, "/data/gia-lua/gia/v2/gia.csv", 4)
    assert (oldest.number, oldest.row_count, oldest.note) == (1, 3, {"vi": "Lần đầu"})
    assert (oldest.published_at, newest.published_at) == (NOW, NOW + HOUR)
    difference = newest.difference
    assert difference is not None
    assert (difference.added, difference.removed, difference.changed) == (2, 1, 1)
    assert (difference.key, oldest.difference) == (("ma",), None)


def test_columns_are_what_was_found_and_what_is_said_of_them(services: Services, add: Publish) -> None:
    said = [{"name": "gia", "title": {"vi": "Giá", "en": "Price"}, "unit": "đồng", "values": [5, 6]}]
    add("gia-lua", files={"gia": "ma,gia\n01,5\n02,\n"}, columns=said)
    make_tables(services)
    (record,) = read(services)
    (table,) = record.resources[0].tables
    code, price = table.columns
    assert (code.name, code.type, code.nullable, code.title) == ("ma", "text", False, {})
    assert (price.type, price.nullable, price.unit, price.values) == ("integer", True, "đồng", ("5", "6"))


def test_a_file_whose_table_is_being_prepared_is_known_all_the_same(services: Services, add: Publish) -> None:
    add("gia-lua", files={"gia": "ma\n1\n"})
    (record,) = read(services)
    (resource,) = record.resources
    assert (resource.tables, resource.versions[0].row_count, resource.versions[0].size) == ((), None, 5)


def test_the_number_of_statements_does_not_grow(services: Services, add: Publish) -> None:
    add("mot", files={"a": "a\n1\n"}, related=[])
    with counting(services) as few:
        read(services)
    for number in range(5):
        add(f"khac-{number}", files={"a": f"a\n{number}\n", "b": "b\n1\n"}, related=["dataset/mot"])
    with counting(services) as many:
        assert len(read(services)) == 6
    assert len(many) <= len(few) + 2 <= 11


def test_a_withdrawn_dataset_is_in_no_catalogue(services: Services, add: Publish, edit: Any) -> None:
    add("mot", now=NOW - HOUR)
    edit(DATASET, "mot", withdraw, Withdrawal(kind=WithdrawalKind.NOTICE))
    assert read(services, "mot") == []
