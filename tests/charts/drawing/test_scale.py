from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.charts.drawing.classes import find_class
from portal.charts.drawing.scale import make_scale, round_bounds, round_step

values = st.lists(st.integers(-(10**9), 10**9).map(lambda n: n / 100), min_size=1, max_size=20)


@given(values)
def test_every_value_has_a_place_on_its_scale(given_values: list[float]) -> None:
    scale = make_scale(given_values)
    assert all(-1e-9 <= scale.share(value) <= 1 + 1e-9 for value in given_values)
    assert 2 <= len(scale.ticks) <= 7


@pytest.mark.parametrize(
    ("given_values", "ticks"),
    [
        ([51, 317], (0, 100, 200, 300)),
        ([91.3, 96.8], (92, 94, 96)),
        ([-3, 5], (-4, -2, 0, 2, 4, 6)),
        ([0, 0], (-1, -0.5, 0, 0.5, 1)),
    ],
)
def test_rules_stand_at_round_numbers(given_values: list[float], ticks: tuple[float, ...]) -> None:
    assert make_scale(given_values).ticks == ticks


@given(values)
def test_every_value_has_a_class_with_round_bounds(given_values: list[float]) -> None:
    bounds = round_bounds(given_values, 5)
    assert 2 <= len(bounds) <= 6
    for value in given_values:
        number = find_class(value, bounds)
        assert number is not None
        assert bounds[number] - 1e-6 <= value <= bounds[number + 1] + 1e-6


@pytest.mark.parametrize(("least", "step"), [(0.9, 1), (1, 1), (1.1, 2), (2.2, 2.5), (26, 50), (0.03, 0.05)])
def test_a_step_is_round(least: float, step: float) -> None:
    assert round_step(least) == pytest.approx(step)
