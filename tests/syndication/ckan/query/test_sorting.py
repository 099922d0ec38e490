from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from portal.syndication.ckan import Card, SortRefused
from portal.syndication.ckan.query import DEFAULT_SORT, sort_packages


@pytest.fixture
def packages(card: Callable[..., Card]) -> list[Card]:
    """Three datasets, the first two changed at the same moment."""
    first = card("a", title_key=b"2", name="m")
    return [
        card("b", title_key=b"3", name="k"),
        first,
        card("c", title_key=b"1", name="l", modified_at=first.modified_at + timedelta(days=1)),
    ]


@pytest.mark.parametrize(
    ("sort", "ids"),
    [
        ("metadata_modified desc", "cab"),
        ("metadata_modified asc", "abc"),
        ("metadata_modified", "abc"),
        ("title_string asc", "cab"),
        ("title_string desc", "bac"),
        ("name desc", "acb"),
        ("metadata_created asc, name asc", "bca"),
        (DEFAULT_SORT, "bca"),
        ("score asc, id desc", "cab"),
    ],
)
def test_the_order_is_the_one_asked_for_and_ties_are_broken_by_id(
    packages: list[Card], sort: str, ids: str
) -> None:
    scores = {"b": 2.0}
    assert "".join(each.id for each in sort_packages(packages, sort, scores)) == ids
    assert "".join(each.id for each in sort_packages(packages[::-1], sort, scores)) == ids


@pytest.mark.parametrize("sort", ["", "views_recent desc", "name sideways", "name asc,"])
def test_an_order_that_is_none_is_refused(packages: list[Card], sort: str) -> None:
    with pytest.raises(SortRefused, match="sort"):
        sort_packages(packages, sort)
