"""Queries over real pages of provincial portals, which are read where they lie."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from portal.search import SearchQuery, SuggestQuery, WhooshEngine, create_index

SHARED = Path(__file__).parents[3] / "shared"
CASES = SHARED / "search" / "cases.csv"

pytestmark = pytest.mark.skipif(not CASES.exists(), reason="the shared search cases are not here")


def read_cases():
    if not CASES.exists():
        return []
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def explain(case):
    return case["query"]


@pytest.fixture(scope="module")
def engine(tmp_path_factory, write):
    folder = tmp_path_factory.mktemp("cases")
    create_index(folder)
    engine = WhooshEngine(folder)
    pages = sorted((SHARED / "seeds").glob("*.txt"))
    engine.index(write(page.name[:3], body=page.read_text("utf-8")) for page in pages)
    return engine


def find(engine, text):
    return [hit.entry_id for hit in engine.search(SearchQuery(text=text)).hits]


@pytest.mark.parametrize("case", read_cases(), ids=explain)
def test_the_pages_meant_are_found_and_the_others_are_not(engine, case):
    found = find(engine, case["query"])
    assert set(case["found"].split(";")) - {""} <= set(found)
    assert not set(case["not_found"].split(";")) & set(found)
    assert not case["first"] or found[0] == case["first"]


@pytest.mark.parametrize("case", [case for case in read_cases() if 'suggests "' in case["why"]], ids=explain)
def test_what_was_meant_is_offered(engine, case):
    meant = case["why"].split('suggests "')[1].rstrip('"')
    assert engine.search(SearchQuery(text=case["query"])).corrections[0] == meant


@pytest.mark.parametrize("typed", ["chuyển đ", "chuyen d"])
def test_a_frequent_phrase_is_suggested_from_its_beginning(engine, typed):
    suggested = [each.text for each in engine.suggest(SuggestQuery(typed))]
    assert "chuyển đổi số" in suggested


def test_the_highlight_is_exactly_the_words(engine):
    for hit in engine.search(SearchQuery(text="do thi thong minh")).hits:
        assert "<mark>đô thị thông minh</mark>" in hit.excerpt_html


def test_words_for_the_same_thing_give_the_same_list(engine):
    assert find(engine, "uỷ ban nhân dân") == find(engine, "ủy ban nhân dân")
    assert set(find(engine, "3.634")) == set(find(engine, "3,634")) == set(find(engine, "3634"))


def test_what_has_the_abbreviation_itself_comes_before_what_has_its_full_form(engine):
    hits = engine.search(SearchQuery(text="ĐTTM")).hits
    literal = [not hit.via for hit in hits]
    assert literal == sorted(literal, reverse=True)
    assert {hit.entry_id for hit in hits if not hit.via} == {"001", "004"}
