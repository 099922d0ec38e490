"""Queries over real pages of provincial portals, which are read where they lie."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from portal.search import SearchQuery, WhooshEngine, create_index

SHARED = Path(__file__).parents[3] / "shared"
CASES = SHARED / "search" / "cases.csv"

# What search learns later, by the words with which the cases tell why they are there.
LATER = ()

pytestmark = pytest.mark.skipif(not CASES.exists(), reason="the shared search cases are not here")


def read_cases():
    if not CASES.exists():
        return []
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def is_later(case):
    return any(mark in case["why"] for mark in LATER)


NOW = [case for case in read_cases() if not is_later(case)]


@pytest.fixture(scope="module")
def find(tmp_path_factory, write):
    folder = tmp_path_factory.mktemp("cases")
    create_index(folder)
    engine = WhooshEngine(folder)
    pages = sorted((SHARED / "seeds").glob("*.txt"))
    engine.index(write(page.name[:3], body=page.read_text("utf-8")) for page in pages)
    return lambda text: engine.search(SearchQuery(text=text)).hits


@pytest.mark.parametrize("case", NOW, ids=[case["query"] for case in NOW])
def test_the_pages_meant_are_found_and_the_others_are_not(find, case):
    found = [hit.entry_id for hit in find(case["query"])]
    assert set(case["found"].split(";")) - {""} <= set(found)
    assert not set(case["not_found"].split(";")) & set(found)
    assert not case["first"] or found[0] == case["first"]


def test_every_reason_to_wait_still_names_a_case():
    assert [mark for mark in LATER if not any(mark in case["why"] for case in read_cases())] == []


def test_the_highlight_is_exactly_the_words(find):
    for hit in find("do thi thong minh"):
        assert "<mark>đô thị thông minh</mark>" in hit.excerpt_html
