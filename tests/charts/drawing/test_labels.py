from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from portal.charts.drawing.labels import spread
from portal.charts.drawing.map_labels import Box, choose_spread, place_labels

WORLD = Box(0, 0, 320, 300)
spots = st.lists(st.tuples(st.integers(0, 320), st.integers(0, 300)), max_size=40)


@given(st.lists(st.integers(0, 190), max_size=5))
def test_names_at_the_ends_of_lines_do_not_meet(heights: list[float]) -> None:
    placed = sorted(spread(heights, 16, 0, 190))
    assert all(lower - upper >= 16 - 1e-9 for upper, lower in pairwise(placed))
    assert all(0 <= height <= 190 for height in placed)


def test_names_with_room_stay_at_their_lines() -> None:
    assert spread([150, 20, 80], 16, 0, 190) == [150, 20, 80]


@given(spots)
def test_places_chosen_for_names_are_all_different(places: list[tuple[float, float]]) -> None:
    chosen = choose_spread(places, 7)
    assert len({places[number] for number in chosen}) == len(chosen) <= 7


@given(spots)
def test_names_on_a_map_are_said_once_each(places: list[tuple[float, float]]) -> None:
    names = [name for _, name, _ in place_labels([(place, f"Xã {place[0]}") for place in places], WORLD)]
    assert len(names) == len(set(names))
