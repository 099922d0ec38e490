from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from portal.api import Services
from portal.i18n import Locale

SEARCH = """query($query: String!, $filter: SearchFilter, $sort: SearchSort! = RELEVANCE, $after: String,
    $first: Int! = 5, $expand: Boolean! = true,
    $facets: [String!]! = ["type", "topic", "agency", "area", "year", "format", "licence"]) {
    search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after, facets: $facets,
        expand: $expand) {
        totalCount isLoosened keptQuery droppedWords corrections
        expansions { typed text kind reason } clauses { text asks rest }
        hits { type typeTitle slug path language title titleHtml excerptHtml cursor otherMarks
            matchedBy { text kind } }
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


def read_facets(found: Any) -> dict[str, list[dict[str, Any]]]:
    return {facet["name"]: facet["values"] for facet in found["facets"]}


def test_every_value_of_a_facet_has_a_title(sample: Services, ask: Ask) -> None:
    facets = read_facets(ask(sample, SEARCH, query="")["search"])
    assert set(facets) == {"type", "topic", "agency", "area", "year", "format", "licence"}
    for name in ("type", "topic", "agency", "area", "format", "licence"):
        assert facets[name]
        assert all(each["title"] != each["value"] for each in facets[name])


def test_a_former_area_does_not_read_like_the_one_of_today(sample: Services, ask: Ask) -> None:
    areas = {
        each["value"]: each["title"] for each in read_facets(ask(sample, SEARCH, query="")["search"])["area"]
    }
    assert areas["91"] == "Tỉnh An Giang"
    assert areas["pre2025:89"] == "Tỉnh An Giang (trước 1/7/2025)"


@pytest.mark.parametrize("facet", ["type", "topic", "agency", "area", "year", "format", "licence"])
def test_a_facet_counts_what_choosing_one_of_its_values_gives(sample: Services, ask: Ask, facet: str) -> None:
    value = read_facets(ask(sample, SEARCH, query="an giang")["search"])[facet][-1]
    found = ask(sample, SEARCH, query="an giang", filter={facet: [value["value"]]})["search"]
    assert found["totalCount"] == value["count"]


def test_what_is_chosen_is_there_to_take_away_though_nothing_has_it(sample: Services, ask: Ask) -> None:
    found = ask(sample, SEARCH, query="zzzz", filter={"topic": ["y-te", "khong-co"]})["search"]
    values = {each["value"]: each for each in read_facets(found)["topic"]}
    assert values["y-te"] == {"value": "y-te", "title": "Y tế", "count": 0, "isSelected": True}
    assert values["khong-co"]["title"] == "khong-co"


def test_an_expansion_says_what_was_typed_and_why_and_can_be_switched_off(sample: Services, ask: Ask) -> None:
    found = ask(sample, SEARCH, query="ĐTTM")["search"]
    assert found["expansions"][0] == {
        "typed": "ĐTTM",
        "text": "đô thị thông minh",
        "kind": "ABBREVIATION",
        "reason": "ĐTTM: viết tắt của đô thị thông minh",
    }
    assert found["hits"][0]["matchedBy"] == [{"text": "đô thị thông minh", "kind": "ABBREVIATION"}]
    exact = ask(sample, SEARCH, query="ĐTTM", expand=False)["search"]
    assert (exact["expansions"], exact["totalCount"]) == ([], 0)


def test_a_loosened_answer_says_what_it_keeps_and_what_it_drops(sample: Services, ask: Ask) -> None:
    found = ask(sample, SEARCH, query="đăng ký khai sinh zzzz")["search"]
    assert (found["isLoosened"], found["keptQuery"]) == (True, "đăng ký khai sinh")
    assert found["droppedWords"] == ["zzzz"]


def test_the_text_is_read_as_more_than_words(sample: Services, ask: Ask) -> None:
    found = ask(sample, SEARCH, query='loại:tin cơ quan:"Sở Y tế" cơ quan:lạ khám bệnh')["search"]
    assert [each["text"] for each in found["clauses"]][:2] == ["loại:tin", 'cơ quan:"Sở Y tế"']
    assert {hit["type"] for hit in found["hits"]} == {"news"}


def test_titles_come_in_the_order_of_the_alphabet(sample: Services, ask: Ask) -> None:
    hits = ask(sample, SEARCH, query="", filter={"type": ["topic"]}, sort="TITLE", first=40)["search"]["hits"]
    titles = [hit["title"] for hit in hits]
    assert titles.index("Doanh nghiệp") < titles.index("Du lịch") < titles.index("Đất đai")


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
