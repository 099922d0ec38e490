from __future__ import annotations

from datetime import date

import pytest

from portal.search import SearchQuery
from portal.search.narrowing.facets import FacetTables
from portal.search.narrowing.resolution import Resolver


@pytest.fixture
def resolve(read, write):
    searcher = read(
        [
            write("91", "Tỉnh An Giang", type="area", codes=("91",), areas=("91",)),
            write("30307", "Phường Long Xuyên", type="area", codes=("30307",), areas=("30307", "91")),
            write("a", "Tin", topics=("y-te",), agency="so-y-te", areas=("30307", "91")),
        ]
    )
    return lambda text, **wishes: Resolver(
        FacetTables(searcher.snapshot), searcher.relevance.occurrences
    ).resolve(SearchQuery(text=text, **wishes))


@pytest.mark.parametrize(
    ("text", "facet", "values"),
    [
        ('topic:"Y tế"', "topic", ("y-te",)),
        ("agency:so-y-te", "agency", ("so-y-te",)),
        ('area:"An Giang"', "area", ("91",)),
        ('địa-bàn:"long xuyen"', "area", ("30307",)),
        ("area:91", "area", ("91",)),
        ("type:tin", "type", ("news",)),
        ("year:2024", "year", ("2024",)),
    ],
)
def test_a_filter_may_be_a_code_a_slug_or_a_name(resolve, text, facet, values):
    query, parsed = resolve(f"nước {text}")
    assert (query.chosen[facet], parsed.words) == (values, "nước")


def test_an_unknown_value_is_searched_as_a_word(resolve):
    query, parsed = resolve('nước topic:"biển đảo"')
    assert (query.topics, parsed.words) == ((), "nước biển đảo")


def test_typed_filters_join_the_chosen_ones_and_days_narrow(resolve):
    query, _ = resolve("type:news after:2024", types=("dataset",), published_from=date(2025, 1, 1))
    assert (query.types, query.published_from) == (("dataset", "news"), date(2025, 1, 1))
