from __future__ import annotations

from datetime import UTC, datetime

import pytest

from portal.search import SuggestionKind


@pytest.fixture
def titles(suggest, write):
    """Return the titles suggested for a text, of the titles given."""

    def find(text, *given):
        documents = [write(str(number), title) for number, title in enumerate(given)]
        return [each.text for each in suggest(text, *documents) if each.kind is SuggestionKind.TITLE]

    return find


@pytest.mark.parametrize("typed", ["nước s", "nuoc s", "NƯỚC SẠ", "sach nu", "nuoc", "nuoc ", "nước sạch"])
def test_words_in_any_order_and_the_beginning_of_one_find_a_title(titles, typed):
    assert titles(typed, "Nước sạch nông thôn", "Điện lực") == ["Nước sạch nông thôn"]


def test_a_finished_word_may_still_be_unfinished(titles):
    assert titles("nông th ", "Nước sạch nông thôn") == ["Nước sạch nông thôn"]


def test_every_word_must_stand_in_the_title(titles):
    assert titles("nuoc mam s", "Nước sạch nông thôn") == []


def test_a_title_that_begins_as_typed_comes_first_and_scattered_words_last(titles):
    scattered, inside, first = (
        "Sạch từ nước",
        "Dự án nước sạch cho xã đảo",
        "Nước sạch cho mọi nhà ở các xã vùng sâu",
    )
    assert titles("nuoc s", scattered, inside, first) == [first, inside, scattered]


def test_the_shorter_of_two_titles_comes_first(titles):
    assert titles("nuoc", "Nước sạch nông thôn", "Nước sạch") == ["Nước sạch", "Nước sạch nông thôn"]


@pytest.mark.parametrize(
    ("typed", "first"), [("bán h", "Bán hàng"), ("bàn h", "Bàn hàng"), ("hàng đ", "Bán hàng đông")]
)
def test_marks_typed_are_preferred(titles, typed, first):
    found = titles(typed, "Bàn hàng", "Bán hàng", "Bàn hàng dông", "Bán hàng đông")
    assert found[0] == first


def test_other_marks_are_found_too(titles):
    assert titles("bán", "Bàn hàng") == ["Bàn hàng"]


def test_the_newer_of_two_like_titles_comes_first(suggest, write):
    old, new = (datetime(year, 1, 1, tzinfo=UTC) for year in (2020, 2024))
    documents = write("a", "Nước cũ", published_at=old), write("b", "Nước mới", published_at=new)
    assert [each.text for each in suggest("nuoc", *documents)] == ["Nước mới", "Nước cũ"]
