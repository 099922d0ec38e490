from __future__ import annotations

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from portal.api import document_id, load_operation

QUERY = "{ news(first: 1) { totalCount } }"
BAD = '{ news(after: "x") { totalCount } }'
MODERN = "application/graphql-response+json"


def test_a_query_is_answered_by_post_and_by_get(client: TestClient) -> None:
    posted = client.post("/graphql", json={"query": QUERY})
    got = client.get("/graphql", params={"query": QUERY})
    assert posted.status_code == got.status_code == 200
    assert posted.json() == got.json()
    assert posted.json()["data"]["news"]["totalCount"] > 0


def test_variables_come_as_json_in_either_way(client: TestClient) -> None:
    query, variables = "query($n: Int) { news(first: $n) { edges { cursor } } }", {"n": 2}
    posted = client.post("/graphql", json={"query": query, "variables": variables})
    got = client.get("/graphql", params={"query": query, "variables": json.dumps(variables)})
    assert len(posted.json()["data"]["news"]["edges"]) == len(got.json()["data"]["news"]["edges"]) == 2


def test_a_trusted_document_is_run_by_its_id(client: TestClient) -> None:
    given = {"documentId": document_id(load_operation("home"))}
    assert client.post("/graphql", json=given).json() == client.get("/graphql", params=given).json()
    assert client.get("/graphql", params=given).json()["data"]["news"]["edges"]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 400, "BAD_INPUT"),
        (b"", 400, "BAD_INPUT"),
        (b"[]", 400, "BAD_INPUT"),
        (b"{}", 400, "BAD_INPUT"),
        (b'{"query": " "}', 400, "BAD_INPUT"),
        (b'{"query": 1}', 400, "BAD_INPUT"),
        (b'{"query": "{ contentVersion }", "variables": []}', 200, ""),
        (b'{"query": "{ contentVersion }", "variables": [1]}', 400, "BAD_INPUT"),
        (b'{"query": "{ contentVersion }", "operationName": 1}', 400, "BAD_INPUT"),
        (b'{"documentId": "sha256:0"}', 404, "NOT_FOUND"),
        (b'{"query": "' + b" " * 100_000 + b'{ contentVersion }"}', 413, "TOO_LARGE"),
        (b"\xff\xfe", 400, "BAD_INPUT"),
        (b"[" * 90_000, 400, "BAD_INPUT"),
    ],
)
def test_a_body_that_is_no_operation_is_refused(
    client: TestClient, body: bytes, status: int, code: str
) -> None:
    answer = client.post("/graphql", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == status
    assert answer.json().get("code", "") == code


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
def test_only_json_is_taken_so_that_no_plain_form_can_send_it(client: TestClient, kind: str) -> None:
    answer = client.post("/graphql", content=json.dumps({"query": QUERY}), headers={"Content-Type": kind})
    assert answer.status_code == 400
    assert "application/json" in answer.json()["title"]


@pytest.mark.parametrize(
    "parameters",
    [{"query": QUERY, "variables": "{"}, {"query": ""}, {"documentId": "x"}, {}, {"query": "mutation { a }"}],
)
def test_a_get_that_asks_nothing_is_refused(client: TestClient, parameters: dict[str, str]) -> None:
    answer = client.get("/graphql", params=parameters, headers={"Accept": MODERN})
    assert answer.status_code in {400, 404}


def test_an_unchanged_answer_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/graphql", params={"query": QUERY})
    tag = first.headers["ETag"]
    again = client.get("/graphql", params={"query": QUERY}, headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)


@pytest.mark.parametrize(
    "change",
    [
        {"params": {"query": QUERY, "locale": "en"}},
        {"params": {"query": QUERY}, "headers": {"Accept-Language": "en"}},
        {"params": {"query": QUERY}, "headers": {"Accept": MODERN}},
        {"params": {"query": QUERY, "variables": '{"a": 1}'}},
    ],
)
def test_another_answer_has_another_tag(client: TestClient, change: dict[str, Any]) -> None:
    before = client.get("/graphql", params={"query": QUERY}).headers["ETag"]
    assert client.get("/graphql", **change).headers["ETag"] != before


def test_old_clients_get_200_and_new_ones_the_status_of_the_error(client: TestClient) -> None:
    assert client.post("/graphql", json={"query": BAD}).status_code == 200
    modern = client.post("/graphql", json={"query": BAD}, headers={"Accept": MODERN})
    assert (modern.status_code, modern.headers["Content-Type"]) == (400, MODERN)


@pytest.mark.parametrize(
    "asked", [{"params": {"locale": "en"}}, {"headers": {"Accept-Language": "en-GB, vi;q=0.5"}}]
)
def test_errors_are_in_the_language_asked_for(client: TestClient, asked: dict[str, Any]) -> None:
    vietnamese = client.post("/graphql", json={"query": BAD}).json()["errors"][0]["message"]
    english = client.post("/graphql", json={"query": BAD}, **asked).json()["errors"][0]["message"]
    assert english == "The cursor is damaged: begin again without it."
    assert vietnamese != english


def test_a_browser_without_a_query_is_shown_the_way_to_the_docs(client: TestClient) -> None:
    answer = client.get("/graphql", headers={"Accept": "text/html"})
    assert answer.status_code == 303
    assert client.get(answer.headers["Location"]).status_code == 200


def test_every_site_may_ask(client: TestClient) -> None:
    headers = {"Origin": "https://a.example", "Access-Control-Request-Method": "POST"}
    headers |= {"Access-Control-Request-Headers": "content-type"}
    answer = client.options("/graphql", headers=headers)
    assert (answer.status_code, answer.headers["Access-Control-Allow-Origin"]) == (200, "*")
