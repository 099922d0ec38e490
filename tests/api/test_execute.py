from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Thread
from typing import Any

import pytest

from portal.api import Answer, Services, execute
from portal.i18n import Locale
from portal.search import SearchQuery, SearchResults

Refuse = Callable[..., Any]


class BrokenEngine:
    def search(self, query: SearchQuery) -> SearchResults:
        raise ZeroDivisionError("secret")


@pytest.mark.parametrize(
    ("document", "code", "status"),
    [
        ('{ entry(path: "/vi/tin-tuc/khong-co/") { slug } }', "NOT_FOUND", 404),
        ('{ node(id: "x") { id } }', "BAD_INPUT", 400),
        ('{ news(after: "x") { totalCount } }', "BAD_CURSOR", 400),
        ("{ news(first: 101) { totalCount } }", "BAD_INPUT", 400),
        ('{ search(query: "x") { totalCount } }', "UNAVAILABLE", 503),
    ],
)
def test_an_error_has_its_code_and_status(
    services: Services, refuse: Refuse, document: str, code: str, status: int
) -> None:
    error = refuse(services, document)
    assert error["extensions"] == {"code": code, "status": status}
    assert error["path"]


def test_an_error_is_in_the_language_of_the_reader(services: Services, refuse: Refuse) -> None:
    document = "{ news(first: 101) { totalCount } }"
    vietnamese, english = (refuse(services, document, locale) for locale in (Locale.VI, Locale.EN))
    assert english["message"] == "A page has between 0 and 100 entries; asked for: 101."
    assert vietnamese["message"] != english["message"]


def test_a_fault_of_ours_is_logged_and_not_shown(
    services: Services, refuse: Refuse, caplog: pytest.LogCaptureFixture
) -> None:
    broken = replace(services, search=BrokenEngine())
    error = refuse(broken, '{ search(query: "x") { totalCount } }', Locale.EN)
    assert error["extensions"] == {"code": "INTERNAL", "status": 500}
    assert "secret" not in str(error)
    assert "secret" in caplog.text


def test_what_did_not_fail_is_answered_beside_the_error(services: Services) -> None:
    answer = execute(services, '{ contentVersion area(code: "0") { slug } news(after: "x") { totalCount } }')
    assert answer.errors[0]["extensions"]["code"] == "BAD_CURSOR"


def test_only_the_named_operation_runs(services: Services) -> None:
    document = "query A { contentVersion } query B { __typename }"
    assert execute(services, document, operation="B").data == {"__typename": "Query"}
    assert execute(services, document, operation="C").errors


def test_an_answer_without_errors_says_nothing_of_them() -> None:
    assert Answer({"a": 1}).as_json() == {"data": {"a": 1}}


def test_threads_run_operations_side_by_side(services: Services) -> None:
    found: list[Any] = []

    def run() -> None:
        found.extend(execute(services, "{ contentVersion }").data["contentVersion"] for _ in range(20))

    threads = [Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [0] * 80
