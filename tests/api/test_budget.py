from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from portal.api import Services
from portal.api.budget import LOOK, POINTS, SEARCH, Budget
from portal.errors import TooLarge

Ask = Callable[..., Any]


def test_the_budget_is_spent_to_its_last_point() -> None:
    budget = Budget(SEARCH + LOOK)
    budget.spend(SEARCH)
    budget.spend(LOOK)
    with pytest.raises(TooLarge, match="a search costs 10"):
        budget.spend(1)


def search_often(times: int) -> str:
    return "{" + " ".join(f's{number}: search(query: "a") {{ totalCount }}' for number in range(times)) + "}"


def test_an_operation_may_search_as_often_as_its_points_allow(
    sample: Services, ask: Ask, refuse: Ask
) -> None:
    most = POINTS // SEARCH
    assert len(ask(sample, search_often(most))) == most
    assert refuse(sample, search_often(most + 1))["extensions"]["code"] == "TOO_LARGE"


def test_related_entries_of_a_long_list_are_counted(sample: Services, ask: Ask, refuse: Ask) -> None:
    listed = "areas(first: 100) { edges { node { related { slug } } } }"
    assert ask(sample, f"{{ {listed} }}")
    again = f'{{ {listed} suggest(text: "a") {{ text }} }}'
    assert refuse(sample, again)["extensions"]["code"] == "TOO_LARGE"
