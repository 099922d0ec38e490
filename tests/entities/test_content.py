"""What each entity's content model takes and refuses."""

from __future__ import annotations

from typing import Any

import pytest

from portal.entities import CONTENT_TYPES, DATASET, MEDIA, PROCEDURE
from portal.errors import InvalidEntry
from portal.publishing import take_snapshot, validate

FILE = {"file": "a.png", "media_type": "image/png", "size": 1, "sha256": "0" * 64}
RESOURCE = {"slug": "a", "title": "A", **FILE, "file": "a.csv", "media_type": "text/csv"}
VALID: dict[str, dict[str, Any]] = {
    "area": {"title": "Xã", "code": "1", "official_code": "1", "level": "commune"},
    "topic": {"title": "Y tế"},
    "agency": {"title": "Sở Y tế", "kind": "department"},
    "media": {"title": "Ảnh", "alt": "Sông", "licence": "cc-by-4.0", **FILE},
    "document": {"title": "Luật Hộ tịch", "number": "60/2014/QH13"},
    "page": {"title": "Liên hệ"},
    "news": {"title": "Tin"},
    "procedure": {"title": "Khai sinh", "code": "1.000080", "levels": ["commune"], "audiences": ["citizen"]},
    "dataset": {
        "title": "Trường học",
        "licence": "cc-by-4.0",
        "frequency": "irregular",
        "resources": [RESOURCE],
    },
    "programme": {"title": "Đề án", "status": "running"},
}


@pytest.mark.parametrize("name", CONTENT_TYPES)
def test_a_snapshot_is_enough_to_make_the_content_again(name: str) -> None:
    kind = CONTENT_TYPES[name]
    content = validate(kind, VALID[name])
    snapshot = take_snapshot(content)
    assert validate(kind, snapshot.content) == content
    assert take_snapshot(validate(kind, snapshot.content)).digest == snapshot.digest


@pytest.mark.parametrize("name", CONTENT_TYPES)
def test_the_row_takes_every_field_that_content_has_a_column_for(name: str) -> None:
    kind = CONTENT_TYPES[name]
    columns = {column for _, column in kind.references.values()}
    assert columns <= set(kind.table.model_fields)
    not_columns = set(kind.content.model_fields) - set(kind.table.model_fields)
    assert not_columns <= {"topics", "areas", "resources", "successors", *kind.references}


def refuse(name: str, **changed: object) -> dict[str | None, str]:
    with pytest.raises(InvalidEntry) as refused:
        validate(CONTENT_TYPES[name], {**VALID[name], **changed})
    return {each.place.field: each.reason for each in refused.value.problems}


@pytest.mark.parametrize("name", CONTENT_TYPES)
@pytest.mark.parametrize("title", [{}, {"en": "Only English"}, {"vi": " "}])
def test_a_title_must_be_in_vietnamese(name: str, title: dict[str, str]) -> None:
    assert refuse(name, title=title) == {"title": "the Vietnamese text is missing"}


@pytest.mark.parametrize("name", CONTENT_TYPES)
def test_an_unknown_field_is_refused(name: str) -> None:
    assert list(refuse(name, titel="x")) == ["titel"]


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("agency", "kind", "club"),
        ("area", "level", "district-2"),
        ("media", "licence", "free"),
        ("media", "media_type", "image/svg+xml"),
        ("media", "file", "../a.png"),
        ("media", "sha256", "abc"),
        ("news", "category", "sport"),
        ("news", "byline", "x" * 501),
        ("procedure", "audiences", ["nobody"]),
        ("dataset", "frequency", "sometimes"),
        ("page", "menu", "left"),
        ("news", "tags", [""]),
        ("news", "topics", ["y-te"] * 21),
    ],
)
def test_a_value_outside_its_list_or_bounds_is_refused_at_its_field(
    name: str, field: str, value: object
) -> None:
    assert [each and each.partition(".")[0] for each in refuse(name, **{field: value})] == [field]


def test_every_fault_is_named_at_once() -> None:
    assert list(refuse("news", title={}, category="sport", extra=1)) == ["title", "category", "extra"]


def test_a_fault_inside_a_list_is_named_by_its_place() -> None:
    channels = [{"kind": "online"}, {"kind": "online", "fees": [{"amount": -1}]}]
    assert list(refuse("procedure", channels=channels)) == ["channels.1.fees.0.amount"]


def test_two_resources_cannot_share_a_slug() -> None:
    assert refuse("dataset", resources=[RESOURCE, RESOURCE]) == {None: "two resources have the slug a"}


def test_a_code_that_is_wanted_is_found_whole() -> None:
    procedure = PROCEDURE.table(code="1.000080", legal_basis=[], title={})
    assert PROCEDURE.codes(procedure) == ["1.000080"]
    assert not MEDIA.is_searched
    assert DATASET.is_searched


LINK = {"slug": "b", "title": "B", "kind": "link", "url": "https://a.example/"}


@pytest.mark.parametrize(
    ("resource", "field"),
    [
        ({"slug": "b", "title": "B"}, "resources.0.file"),
        (LINK | {"url": ""}, "resources.0.url"),
        (LINK | {"url": "file:///etc/passwd"}, "resources.0.url"),
        (LINK | {"file": "a.csv"}, "resources.0.file"),
        (LINK | {"sha256": "0" * 64}, "resources.0"),
        (RESOURCE | {"url": "https://a.example/"}, "resources.0.url"),
        (RESOURCE | {"size": None}, "resources.0"),
        (RESOURCE | {"kind": "zip"}, "resources.0.kind"),
        (RESOURCE | {"columns": [{"name": "a"}, {"name": "a"}]}, "resources.0"),
        (RESOURCE | {"primary_key": ["a", "a"]}, "resources.0"),
        (RESOURCE | {"colums": []}, "resources.0.colums"),
    ],
)
def test_a_resource_is_a_file_or_leads_to_one(resource: dict[str, object], field: str) -> None:
    assert list(refuse("dataset", resources=[resource])) == [field]


def test_a_link_is_taken_without_a_file() -> None:
    content = validate(DATASET, VALID["dataset"] | {"resources": [RESOURCE, LINK]})
    assert [(each.kind, each.sha256) for each in content.resources][1] == ("link", None)  # type: ignore[attr-defined]


@pytest.mark.parametrize("related", ["tin", "news/", "media/anh", "/a"])
def test_a_related_entry_is_named_by_type_and_slug(related: str) -> None:
    assert list(refuse("dataset", related=["page/a", related])) == ["related.1"]
