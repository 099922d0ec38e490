from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from portal.api import Services

PATH = "/vi/tin-tuc/do-thi-thong-minh-gom-nhung-phan-viec-gi/"
RELATED = """query($path: String!, $first: Int! = 5) { entry(path: $path) {
    path related(first: $first) { type typeTitle slug path language title agencyTitle publishedAt } } }"""
NEWS = "{ news { edges { node { slug related { slug } } } } }"
Ask = Callable[..., Any]


def test_an_entry_leads_to_what_is_like_it_and_not_to_itself(sample: Services, ask: Ask) -> None:
    related = ask(sample, RELATED, path=PATH)["entry"]["related"]
    assert len(related) == 5
    assert any("thong-minh" in each["slug"] for each in related)
    assert PATH not in [each["path"] for each in related]
    assert all(ask(sample, RELATED, path=each["path"])["entry"]["path"] == each["path"] for each in related)


@pytest.mark.parametrize("first", [0, 21])
def test_a_list_of_related_entries_has_bounds(sample: Services, refuse: Ask, first: int) -> None:
    assert refuse(sample, RELATED, path=PATH, first=first)["extensions"]["code"] == "BAD_INPUT"


def test_nothing_is_related_while_there_is_no_index(
    services: Services, add_news: Callable[..., None], ask: Ask
) -> None:
    add_news("mot")
    assert ask(services, NEWS)["news"]["edges"] == [{"node": {"slug": "mot", "related": []}}]
