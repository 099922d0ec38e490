from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

SHOW = "/api/3/action/package_show"
COMMUNES = "danh-muc-xa-phuong-dac-khu-tinh-an-giang"


def test_an_answer_is_the_same_at_both_addresses_and_however_it_is_asked(client: TestClient) -> None:
    asked = {"id": COMMUNES}
    form = {"content-type": "application/x-www-form-urlencoded"}
    answers = [
        client.get(SHOW, params=asked),
        client.get("/api/action/package_show", params=asked),
        client.post(SHOW, json=asked),
        client.post(SHOW, content=json.dumps(asked)),
        client.post(SHOW, data=asked),
        client.post(SHOW, content=json.dumps(asked), headers=form),
    ]
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert answers[0].json()["result"]["name"] == COMMUNES


def test_every_answer_says_whether_it_is_one_and_where_help_is(client: TestClient) -> None:
    for asked, success in ({"id": COMMUNES}, True), ({"id": "khong-co"}, False):
        answer = client.get(SHOW, params=asked)
        assert answer.headers["content-type"] == "application/json;charset=utf-8"
        assert answer.json()["success"] is success
        assert answer.json()["help"].endswith("/api/3/action/help_show?name=package_show")


def test_the_api_can_be_used_from_the_pages_of_other_sites(client: TestClient) -> None:
    answer = client.get(SHOW, params={"id": COMMUNES}, headers={"origin": "https://example.org"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"


def test_the_version_of_the_api_is_said(client: TestClient) -> None:
    assert client.get("/api/3").json() == {"version": 3}


@pytest.mark.parametrize(
    ("name", "status", "body"),
    [
        ("khong_co", 400, "Bad request - Action name not known: khong_co"),
        ("__class__", 400, "Bad request - Action name not known: __class__"),
    ],
)
def test_an_action_that_nobody_knows_is_a_bad_request(
    client: TestClient, name: str, status: int, body: str
) -> None:
    answer = client.get(f"/api/3/action/{name}")
    assert (answer.status_code, answer.json()) == (status, body)


@pytest.mark.parametrize(
    "name", ["package_create", "resource_patch", "bulk_update_delete", "datastore_search_sql"]
)
def test_what_readers_may_not_do_is_denied(client: TestClient, name: str) -> None:
    answer = client.post(f"/api/3/action/{name}", json={})
    assert (answer.status_code, answer.json()["error"]["__type"]) == (403, "Authorization Error")


@pytest.mark.parametrize("body", [b"{", b"[]", b'"a"', b"\xff", b"1"])
def test_a_body_that_is_no_json_object_is_a_bad_request(client: TestClient, body: bytes) -> None:
    answer = client.post(SHOW, content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.json().startswith("Bad request - JSON Error")


def test_a_body_without_end_is_not_read(client: TestClient) -> None:
    answer = client.post(SHOW, content=b" " * 200_000)
    assert answer.status_code == 413
    assert answer.json().startswith("Bad request")


@pytest.mark.parametrize(
    ("action", "asked", "status", "error"),
    [
        ("package_show", {"id": "khong-co"}, 404, {"message": "Not found"}),
        ("package_show", {}, 409, {"id": ["Missing value"]}),
        ("package_show", {"id": ["a", "b"]}, 409, {"id": ["Must be a text of 10000 characters at most"]}),
        ("resource_show", {"id": "khong-co"}, 404, {"message": "Not found"}),
        ("organization_show", {"id": "khong-co"}, 404, {"message": "Not found"}),
        ("tag_show", {"id": "khong-co"}, 404, {"message": "Not found"}),
        ("help_show", {"name": "khong_co"}, 404, {"message": "Not found: Action function not found"}),
        ("package_search", {"rows": "ten"}, 409, {"rows": ["Invalid integer"]}),
        ("package_search", {"start": -1}, 409, {"start": ["Must be a natural number"]}),
        ("package_search", {"rows": "9" * 5000}, 409, {"rows": ["Invalid integer"]}),
    ],
)
def test_a_refusal_has_the_kind_the_status_and_the_words_of_ckan(
    client: TestClient, action: str, asked: dict[str, Any], status: int, error: dict[str, Any]
) -> None:
    kinds = {404: "Not Found Error", 409: "Validation Error"}
    answer = client.post(f"/api/3/action/{action}", json=asked)
    assert answer.status_code == status
    assert answer.json()["error"] == error | {"__type": kinds[status]}


def test_the_page_of_a_dataset_is_found_where_clients_of_ckan_expect_it(
    client: TestClient,
) -> None:
    answer = client.get(f"/dataset/{COMMUNES}", headers={"accept-language": "en"})
    assert (answer.status_code, answer.headers["location"]) == (302, f"/en/datasets/{COMMUNES}/")
    id_ = client.get(SHOW, params={"id": COMMUNES}).json()["result"]["id"]
    assert client.get(f"/dataset/{id_}").headers["location"] == f"/vi/du-lieu/{COMMUNES}/"
    assert client.get("/dataset/khong-co").status_code == 404
