"""Datasets as records: one by hand that has everything, and whatever an editor can save."""

from __future__ import annotations

import string
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import strategies as st

from portal.catalogue import (
    ColumnRecord,
    ContactRecord,
    DatasetRecord,
    DifferenceRecord,
    LinkRecord,
    ResourceRecord,
    TableRecord,
    TermRecord,
    VersionRecord,
)
from portal.i18n import LOCALES, Locale
from portal.syndication.dcat import Catalogue

MOMENT = datetime(2026, 11, 1, 8, 30, tzinfo=UTC)
COLUMNS = (
    ColumnRecord("mã xã", "text", False, {Locale.VI: "Mã xã", Locale.EN: "Commune code"}, {}, ""),
    ColumnRecord("năm", "integer", False, {Locale.VI: "Năm"}, {Locale.VI: "Năm thống kê"}, ""),
    ColumnRecord("gia-tri", "decimal", True, {}, {}, "triệu đồng"),
    ColumnRecord("_ngay", "date", True, {}, {}, ""),
    ColumnRecord("luc", "datetime", True, {}, {}, ""),
    ColumnRecord("dat", "boolean", True, {}, {}, ""),
    ColumnRecord("loai", "text", True, {}, {}, "", ("A", "B.(c)")),
)


def version(number: int = 1, **changed: Any) -> VersionRecord:
    values = {
        "number": number,
        "path": f"/data/gia-ca/bang-gia/v{number}/bang gia {number}.csv",
        "file": f"bang gia {number}.csv",
        "media_type": "text/csv",
        "size": 1234,
        "sha256": f"{number:064x}",
        "published_at": MOMENT + timedelta(days=number),
        "note": {Locale.VI: f"Đợt {number}"},
        "row_count": 3,
        "difference": DifferenceRecord(1, 0, 2, ("mã xã",)),
    }
    return VersionRecord(**(values | changed))


def resource(**changed: Any) -> ResourceRecord:
    values = {
        "id": "9b2f0a1c-0000-5000-8000-000000000001",
        "slug": "bang-gia",
        "kind": "file",
        "title": {Locale.VI: "Bảng giá", Locale.EN: "Prices"},
        "description": {Locale.VI: "Giá theo tháng"},
        "path": "/data/gia-ca/bang-gia",
        "url": "",
        "media_type": "text/csv",
        "versions": (version(2), version(1)),
        "tables": (TableRecord("bang-gia", "Bảng giá", 3, COLUMNS),),
        "primary_key": ("mã xã", "năm"),
    }
    return ResourceRecord(**(values | changed))


def link(kind: str, key: str, **title: str) -> LinkRecord:
    return LinkRecord(kind, key, {Locale(k): v for k, v in title.items()}, {Locale.VI: f"/vi/{kind}/{key}/"})


def dataset(**changed: Any) -> DatasetRecord:
    values = {
        "id": "01930000-0000-7000-8000-000000000001",
        "slug": "gia-ca",
        "paths": {Locale.VI: "/vi/du-lieu/gia-ca/", Locale.EN: "/en/datasets/gia-ca/"},
        "version": 3,
        "title": {Locale.VI: "Giá cả", Locale.EN: "Prices", Locale.KM: "តម្លៃ"},
        "summary": {Locale.VI: "Giá bán lẻ hằng tháng ở các chợ.", Locale.EN: "Monthly retail prices."},
        "body": {Locale.VI: "## Nội dung\n\nMỗi dòng là *một* mặt hàng ở một chợ trong một tháng."},
        "methodology": {Locale.VI: "Khảo sát tại chợ."},
        "tags": ("giá cả", "chợ"),
        "languages": (Locale.VI, Locale.EN),
        "publisher": link("agency", "so-cong-thuong", vi="Sở Công Thương", en="Department of Trade"),
        "contact": ContactRecord(
            {Locale.VI: "Phòng Dữ liệu"}, "du.lieu@angiang.example", "0296 385 2000", "https://a.example/"
        ),
        "topics": (link("topic", "doanh-nghiep", vi="Doanh nghiệp", en="Business"),),
        "areas": (link("area", "91", vi="Tỉnh An Giang"),),
        "related": (link("procedure", "1.000080", vi="Thủ tục"),),
        "legal_basis": ("47/2020/NĐ-CP", "https://van-ban.example/luat/89-2015"),
        "period_from": date(2026, 1, 1),
        "period_until": date(2026, 10, 31),
        "licence": TermRecord(
            "cc-by-4.0", {Locale.EN: "CC BY 4.0"}, "https://creativecommons.org/licenses/by/4.0/"
        ),
        "frequency": TermRecord(
            "monthly",
            {Locale.VI: "Hằng tháng"},
            "http://publications.europa.eu/resource/authority/frequency/MONTHLY",
        ),
        "source_name": {Locale.VI: "Sở Công Thương"},
        "source_url": "https://a.example/nguon tin",
        "illustrative": True,
        "published_at": MOMENT,
        "updated_at": MOMENT + timedelta(days=2),
        "resources": (resource(),),
    }
    return DatasetRecord(**(values | changed))


def catalogue() -> Catalogue:
    return Catalogue(
        "https://angiang.example",
        {Locale.VI: "Dữ liệu mở", Locale.EN: "Open data"},
        {Locale.VI: "Dữ liệu của tỉnh", Locale.EN: "The province's data"},
        {Locale.VI: "Tỉnh An Giang"},
    )


ODD = "\x00\x08\x0b\x1f\x7f\x85\ufffe\uffff\ud800\u2028\ufeff<>&\"'`\\{}|^%#?[]@:; \r\n\t💡ẵ ខ្មែរ Đ𝔘"
PIECES = st.sampled_from(
    ["</script>", "]]>", "Giá lúa ở Châu Đốc", "ទិន្នន័យ", "1.234,56", "%zz", "\\u00", "-->", "e\u0302\u0301"]
)
TEXT = st.lists(PIECES | st.text(st.sampled_from(ODD) | st.characters(), max_size=6), max_size=3).map("".join)
SLUG = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=6)
TEXTS = st.dictionaries(st.sampled_from(LOCALES), TEXT, max_size=3)
TITLED = st.builds(lambda some, more: {Locale.VI: some or "Tên"} | more, TEXT, TEXTS)
ADDRESS = (
    TEXT
    | TEXT.map(lambda text: f"https://a.example/{text}")
    | st.sampled_from(
        [
            "",
            'http://cổng.vn/dữ liệu mở/"a b".csv?x=[1]&y=é#z#z',
            "www.a.example",
            "http://[::1",
            "HTTPS://A.example:8443/%",
            "http://user:a b@a.example/",
            "ftp://a.example/x",
            "javascript:alert(1)",
            "http://",
            "http://[::1]:80/x",
        ]
    )
)
MAIL = TEXT | st.sampled_from(
    ["a@b", "văn phòng@a.vn", "<a@b.vn>", "a.b+c@d.vn", "mailto:a@b.vn", "'a'@b.vn"]
)
PHONE = TEXT | st.sampled_from(
    ["0296.3852.000", "+84 296 385 2000", "1900 1234", "(0296) 3.852 - 001", "số 0"]
)
MEDIA_TYPE = st.sampled_from(
    ["text/csv", "", "application/x-foo", "TEXT/CSV; a=b", "a b/<c>", "text/#^", "zip"]
)
PATHS = st.dictionaries(st.sampled_from(LOCALES), SLUG.map(lambda slug: f"/vi/{slug}/"), max_size=2)
LINK = st.builds(LinkRecord, SLUG, SLUG | st.sampled_from(["pre2025:89", "y-te", "1.000080"]), TEXTS, PATHS)
TERM = st.builds(TermRecord, SLUG, TEXTS, ADDRESS)
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
COUNT = st.integers(0, 10**12)
TYPES = st.sampled_from(["text", "integer", "decimal", "boolean", "date", "datetime", "geometry"])
COLUMN = st.builds(
    ColumnRecord,
    TEXT.map(lambda text: text or "cot"),
    TYPES,
    st.booleans(),
    TEXTS,
    TEXTS,
    TEXT,
    st.lists(TEXT, max_size=2).map(tuple),
)
COLUMN_LIST = st.lists(COLUMN, max_size=3, unique_by=lambda column: column.name).map(tuple)
TABLE = st.builds(TableRecord, SLUG, TEXT, COUNT, COLUMN_LIST)
VERSION = st.builds(
    VersionRecord,
    st.integers(1, 9),
    TEXT.map(lambda text: f"/data/a/b/v1/{text}"),
    TEXT,
    MEDIA_TYPE,
    COUNT,
    st.integers(0, 2**256 - 1).map(lambda number: f"{number:064x}"),
    MOMENTS,
    TEXTS,
    st.none() | COUNT,
    st.none(),
)


def _numbered(versions: list[VersionRecord]) -> tuple[VersionRecord, ...]:
    return tuple(replace(each, number=len(versions) - place) for place, each in enumerate(versions))


FILE = st.builds(
    ResourceRecord,
    st.uuids().map(str),
    SLUG,
    st.just("file"),
    TITLED,
    TEXTS,
    SLUG.map(lambda slug: f"/data/a/{slug}"),
    st.just(""),
    MEDIA_TYPE,
    st.lists(VERSION, min_size=1, max_size=3).map(_numbered),
    st.lists(TABLE, max_size=2, unique_by=lambda table: table.slug).map(tuple),
    st.just(()),
)
POINTER = st.builds(
    ResourceRecord,
    st.uuids().map(str),
    SLUG,
    st.sampled_from(["link", "api"]),
    TITLED,
    TEXTS,
    SLUG.map(lambda slug: f"/data/a/{slug}"),
    ADDRESS,
    MEDIA_TYPE,
    st.just(()),
    st.just(()),
    st.just(()),
)
RECORD = st.builds(
    DatasetRecord,
    id=st.uuids().map(str),
    slug=SLUG,
    paths=PATHS,
    version=st.integers(1, 99),
    title=TITLED,
    summary=TEXTS,
    body=TEXTS,
    methodology=TEXTS,
    tags=st.lists(TEXT, max_size=3).map(tuple),
    languages=st.lists(st.sampled_from(LOCALES), unique=True, max_size=3).map(tuple),
    publisher=st.none() | LINK,
    contact=st.builds(ContactRecord, TEXTS, MAIL, PHONE, ADDRESS),
    topics=st.lists(LINK, max_size=2).map(tuple),
    areas=st.lists(LINK, max_size=2).map(tuple),
    related=st.lists(LINK, max_size=2).map(tuple),
    legal_basis=st.lists(ADDRESS, max_size=2).map(tuple),
    period_from=st.none() | st.dates(),
    period_until=st.none() | st.dates(),
    licence=TERM,
    frequency=TERM,
    source_name=TEXTS,
    source_url=ADDRESS,
    illustrative=st.booleans(),
    published_at=MOMENTS,
    updated_at=MOMENTS,
    resources=st.lists(FILE | POINTER, max_size=3, unique_by=lambda each: each.slug).map(tuple),
)


@pytest.fixture(scope="session")
def make_dataset() -> Any:
    """Make a dataset that has everything, but for what is given."""
    return dataset


@pytest.fixture(scope="session")
def make_resource() -> Any:
    return resource


@pytest.fixture(scope="session")
def records() -> st.SearchStrategy[DatasetRecord]:
    """Whatever an editor can save, and odder."""
    return RECORD


@pytest.fixture(scope="session")
def files() -> st.SearchStrategy[ResourceRecord]:
    """Whatever resource an editor can make of a file."""
    return FILE


@pytest.fixture(scope="session")
def our_catalogue() -> Catalogue:
    return catalogue()


@pytest.fixture(scope="session")
def rows_csv() -> bytes:
    """Two rows of the table of `make_dataset`, as the portal writes CSV."""
    lines = [
        "mã xã,năm,gia-tri,_ngay,luc,dat,loai",
        "00123,2026,1.5,2026-01-02,2026-01-02T03:04:05,true,A",
        "00124,2025,,2026-01-02,2026-01-02T03:04:05.25,false,",
    ]
    return "".join(f"{line}\r\n" for line in lines).encode()
