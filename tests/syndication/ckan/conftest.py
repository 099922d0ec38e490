"""A dataset made by hand, and a catalogue that holds some."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from portal.catalogue import (
    ColumnRecord,
    ContactRecord,
    DatasetRecord,
    LinkRecord,
    ResourceRecord,
    TableRecord,
    TermRecord,
    VersionRecord,
)
from portal.i18n import Locale
from portal.syndication.ckan import Card, Holder, Register
from portal.syndication.ckan.register import Span

VI, EN = Locale.VI, Locale.EN
PUBLISHED = datetime(2026, 1, 1, tzinfo=UTC)
CHANGED = datetime(2026, 11, 21, 5, 6, 7, 890_123, tzinfo=UTC)
OFFICE = Holder(
    "a1", "so-y-te", "Sở Y tế", b"s", "Y tế của tỉnh", "ubnd-tinh", PUBLISHED, Span(PUBLISHED, None)
)
HEALTH = Holder("t1", "y-te", "Y tế", b"y", "", "", PUBLISHED, Span(PUBLISHED, None))


def make_version(number: int = 1, **changed: Any) -> VersionRecord:
    values = {
        "number": number,
        "path": f"/data/tram-y-te/tram/v{number}/tram.csv",
        "file": "tram.csv",
        "media_type": "text/csv",
        "size": 10,
        "sha256": f"{number}" * 64,
        "published_at": PUBLISHED,
        "note": {},
        "row_count": 1,
        "difference": None,
    }
    return VersionRecord(**(values | changed))


def make_resource(**changed: Any) -> ResourceRecord:
    values = {
        "id": "r1",
        "slug": "tram",
        "kind": "file",
        "title": {VI: "Danh sách trạm"},
        "description": {},
        "path": "/data/tram-y-te/tram",
        "url": "",
        "media_type": "text/csv",
        "versions": (make_version(),),
        "tables": (TableRecord("tram", "", 1, (make_column(),)),),
        "primary_key": (),
    }
    return ResourceRecord(**(values | changed))


def make_column(**changed: Any) -> ColumnRecord:
    values = {"name": "ten", "type": "text", "nullable": False, "title": {}, "description": {}, "unit": ""}
    return ColumnRecord(**(values | changed))


@pytest.fixture
def version() -> Callable[..., VersionRecord]:
    """Makes a version; what is named is other than usual."""
    return make_version


@pytest.fixture
def resource() -> Callable[..., ResourceRecord]:
    """Makes a resource; what is named is other than usual."""
    return make_resource


@pytest.fixture
def column() -> Callable[..., ColumnRecord]:
    """Makes a column; what is named is other than usual."""
    return make_column


@pytest.fixture
def card() -> Callable[..., Card]:
    """Makes what the catalogue knows of a dataset; what is named is other than usual."""
    return make_card


@pytest.fixture
def record() -> Callable[..., DatasetRecord]:
    """Makes a dataset; what is named is other than usual."""

    def make(**changed: Any) -> DatasetRecord:
        values = {
            "id": "d1",
            "slug": "tram-y-te",
            "paths": {VI: "/vi/du-lieu/tram-y-te/", EN: "/en/datasets/tram-y-te/"},
            "version": 3,
            "title": {VI: "Trạm y tế", EN: "Health stations"},
            "summary": {VI: "Tóm tắt"},
            "body": {VI: "Nội dung"},
            "methodology": {},
            "tags": ("trạm y tế",),
            "languages": (VI,),
            "publisher": LinkRecord("agency", "so-y-te", {VI: "Sở Y tế"}, {}),
            "contact": ContactRecord({}, "", "", ""),
            "topics": (LinkRecord("topic", "y-te", {VI: "Y tế"}, {}),),
            "areas": (),
            "related": (),
            "legal_basis": (),
            "period_from": None,
            "period_until": None,
            "licence": TermRecord(
                "cc-by-4.0", {VI: "CC BY 4.0"}, "https://creativecommons.org/licenses/by/4.0/"
            ),
            "frequency": TermRecord("monthly", {VI: "Hằng tháng"}, ""),
            "source_name": {},
            "source_url": "",
            "illustrative": False,
            "published_at": PUBLISHED,
            "updated_at": CHANGED,
            "resources": (make_resource(),),
        }
        return DatasetRecord(**(values | changed))

    return make


def make_card(id_: str = "d1", **changed: Any) -> Card:
    values = {
        "id": id_,
        "name": "tram-y-te",
        "title": "Trạm y tế",
        "title_key": b"tram",
        "license_id": "cc-by-4.0",
        "organization": "so-y-te",
        "groups": ("y-te",),
        "tags": ("trạm y tế",),
        "formats": ("CSV",),
        "created_at": PUBLISHED,
        "modified_at": CHANGED,
        "span": Span(PUBLISHED, None),
    }
    return Card(**(values | changed))


@pytest.fixture
def hold() -> Callable[..., Register]:
    """Makes a catalogue that holds the given datasets, one agency and one topic."""

    def make(*packages: Card) -> Register:
        held = packages or (make_card(),)
        return Register({each.id: each for each in held}, {OFFICE.name: OFFICE}, {HEALTH.name: HEALTH})

    return make
