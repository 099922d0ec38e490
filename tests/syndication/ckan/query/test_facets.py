from __future__ import annotations

from collections.abc import Callable

import pytest

from portal.syndication.ckan import Card, Register, SearchRefused
from portal.syndication.ckan.query import count_values, title_counts


def test_values_are_counted_the_most_frequent_first(
    card: Callable[..., Card], hold: Callable[..., Register]
) -> None:
    packages = [card("a", tags=("x", "y")), card("b", tags=("y",)), card("c", tags=("z", "w"))]
    counted = count_values(packages, hold(*packages), "tags", -1, 1)
    assert list(counted.items()) == [("y", 2), ("w", 1), ("x", 1), ("z", 1)]
    assert count_values(packages, hold(*packages), "tags", 2, 1) == {"y": 2, "w": 1}
    assert count_values(packages, hold(*packages), "tags", 0, 1) == {}
    assert count_values(packages, hold(*packages), "tags", -1, 2) == {"y": 2}


@pytest.mark.parametrize(
    ("field", "value", "title"),
    [
        ("organization", "so-y-te", "Sở Y tế"),
        ("groups", "y-te", "Y tế"),
        ("tags", "trạm y tế", "trạm y tế"),
        ("res_format", "CSV", "CSV"),
    ],
)
def test_a_value_is_called_by_its_title(
    hold: Callable[..., Register], field: str, value: str, title: str
) -> None:
    register = hold()
    counts = {field: count_values(register.packages.values(), register, field, 50, 1)}
    items = [{"name": value, "display_name": title, "count": 1}]
    assert title_counts(counts, register) == {field: {"title": field, "items": items}}


def test_a_licence_is_called_by_its_title(hold: Callable[..., Register]) -> None:
    titled = title_counts({"license_id": {"cc-by-4.0": 1, "unknown": 1}}, hold())
    assert "CC BY 4.0" in str(titled)
    assert "unknown" in str(titled)


def test_a_field_that_cannot_be_counted_is_refused(hold: Callable[..., Register]) -> None:
    with pytest.raises(SearchRefused, match="undefined field"):
        count_values([], hold(), "title", 50, 1)
