from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event
from starlette.testclient import TestClient

from portal.api import Services

Ask = Callable[..., Any]
ALL = 100


def names(found: dict[str, Any]) -> list[str]:
    return [each["name"] for each in found["results"]]


def test_everything_is_found_ten_at_a_time(ask: Ask) -> None:
    found = ask("package_search")
    assert (found["count"], len(found["results"])) == (len(ask("package_list")), 10)
    assert found["sort"] == "score desc, metadata_modified desc"
    assert found["facets"] == found["search_facets"] == {}
    assert ask("package_search", q="*:*") == found


def test_pages_have_every_dataset_once(ask: Ask) -> None:
    seen: list[str] = []
    while page := names(ask("package_search", rows=5, start=len(seen), sort="metadata_created asc")):
        seen += page
    assert sorted(seen) == ask("package_list")
    assert ask("package_search", rows=0)["results"] == []


def test_words_are_found_as_the_portal_finds_them(ask: Ask) -> None:
    found = ask("package_search", q="san luong lua")
    assert names(found)[0] == "dien-tich-nang-suat-san-luong-lua-theo-vu"
    assert names(ask("package_search", q="sản lượng lúa", sort="score desc")) == names(found)


def test_words_and_conditions_can_be_mixed(ask: Ask) -> None:
    office = ask("package_show", id="dien-tich-nang-suat-san-luong-lua-theo-vu")["organization"]["name"]
    assert names(ask("package_search", q=f"lúa AND organization:{office}"))
    assert not names(ask("package_search", q=f"lúa -organization:{office}", fq=f"organization:{office}"))
    assert names(ask("package_search", q=f"organization:{office}")) == names(
        ask("package_search", fq=[f"organization:{office}", "state:active"])
    )


def test_a_sign_that_is_no_condition_is_a_part_of_the_words(ask: Ask) -> None:
    for q in ("Quyết định: lúa", "lúa (", '"lúa', "http://example.org lúa"):
        assert isinstance(ask("package_search", q=q)["count"], int)


@pytest.mark.parametrize("field", ["organization", "groups", "tags", "res_format", "license_id"])
def test_a_facet_counts_what_choosing_its_value_gives(ask: Ask, field: str) -> None:
    found = ask("package_search", **{"facet.field": [field], "facet.limit": -1})
    items = found["search_facets"][field]["items"]
    assert {item["name"]: item["count"] for item in items} == found["facets"][field]
    assert items
    for item in items:
        assert ask("package_search", fq=f'{field}:"{item["name"]}"')["count"] == item["count"]


def test_facets_are_asked_for_as_lists_in_the_address_too(client: TestClient) -> None:
    asked = {"facet.field": '["tags", "groups"]', "facet.limit": "2", "rows": "0", "fq": "state:active"}
    answer = client.get("/api/3/action/package_search", params=asked).json()["result"]
    assert {field: len(items) for field, items in answer["facets"].items()} == {"tags": 2, "groups": 2}
    assert (
        client.get("/api/3/action/package_search", params=asked | {"facet": "false"}).json()["result"][
            "facets"
        ]
        == {}
    )


def test_titles_are_sorted_as_in_a_vietnamese_list(ask: Ask) -> None:
    titles = [each["title"] for each in ask("package_search", sort="title_string asc", rows=ALL)["results"]]
    assert titles[0].startswith("Bảng")
    assert [title[0] for title in titles] == sorted((title[0] for title in titles), key="BDĐHLMST".index)


def test_what_changed_since_a_moment_is_found(ask: Ask) -> None:
    newest = ask("package_search", rows=1, sort="metadata_modified desc")["results"][0]["metadata_modified"]
    found = ask("package_search", fq=f"metadata_modified:[{newest}Z TO *]", rows=ALL)["results"]
    assert found
    assert {each["metadata_modified"] for each in found} == {newest}
    assert ask("package_search", fq=f"metadata_modified:{{{newest}Z TO *]")["count"] == 0


@pytest.mark.parametrize(
    ("asked", "status", "kind", "message"),
    [
        (
            {"sort": "views_recent desc"},
            400,
            "Search Query Error",
            "Search Query is invalid: 'Invalid \"sort\" parameter'",
        ),
        ({"fq": "colour:red"}, 409, "Search Error", "Search error: 'undefined field colour"),
        ({"fq": "tags:("}, 409, "Search Error", "Search error: \"Cannot parse 'tags:('"),
        (
            {"fq": "metadata_modified:[soon TO *]"},
            409,
            "Search Error",
            "Search error: \"Invalid Date String: 'soon'",
        ),
        ({"facet.field": ["colour"]}, 409, "Search Error", "Search error: 'undefined field colour"),
    ],
)
def test_what_cannot_be_searched_for_is_an_error_that_says_so(
    refuse: Ask, asked: dict[str, Any], status: int, kind: str, message: str
) -> None:
    found, error = refuse("package_search", **asked)
    assert (found, error["__type"]) == (status, kind)
    assert error["message"].startswith(message)


@pytest.mark.parametrize(
    "asked",
    [
        {"facet.field": "["},
        {"facet.field": ["tags"] * 1001},
        {"facet.field": [1]},
        {"facet": "maybe"},
        {"q": "a" * 501},
        {"q": {"a": 1}},
        {"fq": "a" * 20_000},
    ],
)
def test_parameters_beyond_bounds_are_refused(refuse: Ask, asked: dict[str, Any]) -> None:
    assert refuse("package_search", **asked)[0] == 409


def test_a_page_of_all_datasets_takes_no_more_statements_than_one_of_one(sample: Services, ask: Ask) -> None:
    counts = []
    statements: list[str] = []
    event.listen(sample.database.engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
    for rows in (1, ALL):
        statements.clear()
        ask("package_search", rows=rows)
        counts.append(len(statements))
    assert counts[0] == counts[1]
