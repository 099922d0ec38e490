from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from portal.api import Services
from portal.i18n import Locale

SEARCH = """query($query: String!, $filter: SearchFilter, $sort: SearchSort! = RELEVANCE, $after: String,
    $first: Int! = 5, $facets: [String!]! = ["type", "topic", "agency", "area", "year"]) {
    search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after, facets: $facets) {
        totalCount isLoosened hits { type typeTitle slug path language title titleHtml excerptHtml cursor }
        facets { name values { value title count isSelected } } pageInfo { hasNextPage endCursor }
    } }"""
Ask = Callable[..., Any]


def test_words_typed_without_marks_find_the_news(sample: Services, ask: Ask) -> None:
    found = ask(sample, SEARCH, query="do thi thong minh")["search"]
    best = found["hits"][0]
    assert best["slug"] == "do-thi-thong-minh-gom-nhung-phan-viec-gi"
    assert best["path"] == f"/vi/tin-tuc/{best['slug']}/"
    assert "<mark>" in best["titleHtml"]


def test_facets_have_titles_in_the_language_of_the_reader(sample: Services, ask: Ask) -> None:
    found = ask(sample, SEARCH, Locale.EN, query="an giang", filter={"type": ["news"]})["search"]
    facets = {facet["name"]: facet["values"] for facet in found["facets"]}
    news = next(each for each in facets["type"] if each["value"] == "news")
    assert (news["title"], news["isSelected"], news["count"]) == ("News", True, found["totalCount"])
    assert all(each["title"] != each["value"] for each in facets["topic"])


def test_pages_of_hits_give_each_hit_once(sample: Services, ask: Ask) -> None:
    page = ask(sample, SEARCH, query="an giang", first=30)["search"]
    slugs = [(hit["type"], hit["slug"]) for hit in page["hits"]]
    while page["pageInfo"]["hasNextPage"]:
        page = ask(sample, SEARCH, query="an giang", first=30, after=page["pageInfo"]["endCursor"])["search"]
        slugs += [(hit["type"], hit["slug"]) for hit in page["hits"]]
    assert len(slugs) == len(set(slugs)) == page["totalCount"]


@pytest.mark.parametrize(
    "given",
    [
        {"query": "x" * 501},
        {"first": 101},
        {"first": 0},
        {"first": -1},
        {"after": "x"},
        {"facets": ["khong-co"]},
        {"filter": {"topic": ["x"] * 101}},
    ],
)
def test_the_first_over_a_limit_is_refused(sample: Services, refuse: Ask, given: dict[str, Any]) -> None:
    assert refuse(sample, SEARCH, **{"query": "an giang"} | given)["extensions"]["status"] == 400


def test_the_ends_of_the_calendar_are_days_like_others(sample: Services, ask: Ask) -> None:
    days = {"publishedFrom": "0001-01-01", "publishedUntil": "9999-12-31"}
    assert ask(sample, SEARCH, query="", filter=days)["search"]["totalCount"]
