from __future__ import annotations

from typing import Any
from uuid import UUID

import orjson
import pytest

from portal.api import Services, execute
from portal.i18n import Locale
from portal.signing import encode

VI, EN = Locale.VI, Locale.EN


def ask(services: Services, query: str, locale: Locale = EN) -> Any:
    answer = execute(services, query, locale=locale)
    assert not answer.errors, answer.errors
    assert answer.data is not None
    return answer.data


@pytest.mark.parametrize(
    ("day", "fee"), [("2026-03-09", None), ("2026-03-10", 8000), ("2026-06-10", 0), ("2027-02-01", 0)]
)
def test_a_procedure_is_served_as_it_applied_on_a_day(amended: Services, day: str, fee: int | None) -> None:
    query = f'{{ procedure(code: "1.000080", asOf: "{day}") {{ channels {{ fees {{ amount }} }} }} }}'
    found = ask(amended, query)["procedure"]
    assert (found and found["channels"][0]["fees"][0]["amount"]) == fee


def test_an_old_version_says_which_it_is_and_links_to_its_page(amended: Services) -> None:
    query = """{ procedure(code: "1.000080", asOf: "2026-04-01") {
      path thisVersion { number isCurrent decision appliesFrom path }
      versions { number isCurrent path } } }"""
    found = ask(amended, query)["procedure"]
    assert found["path"] == "/en/procedures/khai-sinh/"
    assert found["thisVersion"] == {
        "number": 1,
        "isCurrent": False,
        "decision": "11/QĐ-UBND",
        "appliesFrom": "2026-03-10",
        "path": "/en/procedures/khai-sinh/v1/",
    }
    assert [each["isCurrent"] for each in found["versions"]] == [True, False, False]


def test_the_page_of_a_version_is_asked_for_by_its_path(amended: Services) -> None:
    query = '{ entry(path: "/vi/thu-tuc/khai-sinh/v2/") { version title { text } } }'
    assert ask(amended, query)["entry"]["version"] == 2
    missing = execute(amended, '{ entry(path: "/vi/thu-tuc/khai-sinh/v9/") { version } }')
    assert missing.errors[0]["extensions"]["code"] == "NOT_FOUND"


def test_changes_since_a_day_tell_what_each_version_changed(amended: Services) -> None:
    query = """{ procedureChanges(since: "2026-05-01") { totalCount edges { node {
      event number previous code decision procedure { path } differences { field sentence } } } } }"""
    found = ask(amended, query)["procedureChanges"]
    latest, earlier = (edge["node"] for edge in found["edges"])
    assert found["totalCount"] == 2
    assert latest["differences"] == [
        {"field": "paper", "sentence": "What you need, Giấy chứng sinh: new, “1 original, To hand in”."},
        {"field": "decision", "sentence": "Decision: “33/QĐ-UBND” instead of “22/QĐ-UBND”."},
        {"field": "valid-from", "sentence": "Applies from: new, “1 January 2027”."},
    ]
    assert earlier["differences"][0]["sentence"] == "Fee, Online: “Free” instead of “8,000 đồng”."
    assert (earlier["event"], earlier["previous"], earlier["code"]) == ("CHANGED", 1, "1.000080")


def test_a_page_of_changes_goes_on_where_the_one_before_ended(amended: Services) -> None:
    page = """{{ procedureChanges(since: "2000-01-01", first: 2{after}) {{
      pageInfo {{ hasNextPage endCursor }} edges {{ node {{ number }} }} }} }}"""
    first = ask(amended, page.format(after=""))["procedureChanges"]
    cursor = first["pageInfo"]["endCursor"]
    second = ask(amended, page.format(after=f', after: "{cursor}"'))["procedureChanges"]
    assert [edge["node"]["number"] for edge in (*first["edges"], *second["edges"])] == [3, 2, 1]
    assert (first["pageInfo"]["hasNextPage"], second["pageInfo"]["hasNextPage"]) == (True, False)


def forge(at: str, number: int) -> str:
    return encode(orjson.dumps([at, str(UUID(int=1)), number]))


FORGED = [forge("2026-01-01T00:00:00Z", 2**63 - 1), forge("0001-01-01T00:00:00+14:00", 1)]


def test_changes_can_be_asked_for_since_the_first_day_of_the_calendar(amended: Services) -> None:
    query = '{ procedureChanges(since: "0001-01-01") { totalCount } }'
    assert ask(amended, query)["procedureChanges"]["totalCount"] == 3


@pytest.mark.parametrize("cursor", ["", "x", "W10", "WzEsMiwzXQ", *FORGED])
def test_a_damaged_cursor_is_refused(amended: Services, cursor: str) -> None:
    query = f'{{ procedureChanges(since: "2026-01-01", after: "{cursor}") {{ totalCount }} }}'
    assert execute(amended, query).errors[0]["extensions"]["code"] == "BAD_CURSOR"
