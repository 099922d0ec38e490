from __future__ import annotations

from collections.abc import Callable
from typing import Any

from portal.api import Services

PAGE = """query($first: Int, $after: String, $last: Int, $before: String) {
    news(first: $first, after: $after, last: $last, before: $before, order: ALPHABETICAL) {
        totalCount edges { cursor node { slug } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }"""


def test_page_info_says_where_a_page_stands(
    services: Services, add_news: Callable[..., None], ask: Callable[..., Any]
) -> None:
    for slug in ("a", "b", "c"):
        add_news(slug)
    first = ask(services, PAGE, first=2)["news"]
    info = first["pageInfo"]
    assert (info["hasNextPage"], info["hasPreviousPage"], first["totalCount"]) == (True, False, 3)
    assert [edge["cursor"] for edge in first["edges"]] == [info["startCursor"], info["endCursor"]]
    rest = ask(services, PAGE, first=2, after=info["endCursor"])["news"]
    assert [edge["node"]["slug"] for edge in rest["edges"]] == ["c"]
    assert (rest["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasPreviousPage"]) == (False, True)


def test_an_empty_list_has_no_cursors(services: Services, ask: Callable[..., Any]) -> None:
    assert ask(services, PAGE)["news"] == {
        "totalCount": 0,
        "edges": [],
        "pageInfo": {"hasNextPage": False, "hasPreviousPage": False, "startCursor": None, "endCursor": None},
    }
