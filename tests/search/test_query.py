from __future__ import annotations

import pytest

from portal.errors import InvalidInput
from portal.search import SearchQuery
from portal.search.query import LARGEST_PAGE, LONGEST_TEXT, MOST_VALUES


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", "a" * (LONGEST_TEXT + 1)),
        ("first", 0),
        ("first", LARGEST_PAGE + 1),
        ("facets", ("colour",)),
        ("types", ("a",) * (MOST_VALUES + 1)),
        ("topics", ("a" * 500,)),
        ("areas", ("\ud800",)),
        ("agencies", ("a\x00",)),
    ],
)
def test_a_query_out_of_bounds_is_refused_with_the_field_named(field, value):
    with pytest.raises(InvalidInput) as refused:
        SearchQuery(**{field: value})
    assert refused.value.place.field == field
    assert str(refused.value).startswith(f"[{field}]: ")


def test_the_bounds_themselves_are_allowed():
    SearchQuery(text="a" * LONGEST_TEXT, first=LARGEST_PAGE, types=("a",) * MOST_VALUES)
