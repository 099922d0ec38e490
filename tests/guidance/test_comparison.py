from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from portal.guidance import compare_channels

DAY = date(2026, 3, 6)


def channel(kind: str, *limits: tuple[float, str], amount: int | None = None) -> dict[str, Any]:
    fees = [] if amount is None else [{"amount": amount}]
    stated = [{"number": number, "unit": unit} for number, unit in limits]
    return {"kind": kind, "time_limits": stated, "fees": fees}


@pytest.mark.parametrize(
    ("online", "post", "fastest"),
    [
        ([(1, "working-day")], [(3, "working-day")], ("online",)),
        ([(4, "hour")], [(1, "working-day")], ("online",)),
        ([(8, "hour")], [(1, "working-day")], ()),
        ([(1, "working-day"), (5, "working-day")], [(3, "working-day")], ()),
        ([(1, "working-day"), (3, "working-day")], [(3, "working-day"), (5, "working-day")], ("online",)),
        ([(3, "working-day")], [(4, "calendar-day")], ()),
        ([(3, "working-day")], [], ()),
        ([(3, "working-day")], [(3, "working-day")], ()),
    ],
)
def test_the_fastest_way_is_named_only_when_it_surely_is(
    make: Any, online: list[Any], post: list[Any], fastest: tuple[str, ...]
) -> None:
    procedure = make(channel("online", *online), channel("post", *post))
    assert compare_channels(procedure, None, DAY).fastest == fastest


@pytest.mark.parametrize(
    ("online", "post", "cheapest"),
    [(0, 5, ("online",)), (5, 5, ()), (5, None, ()), (0, None, ("online",)), (None, None, ())],
)
def test_the_cheapest_way_is_named_only_when_it_surely_is(
    make: Any, online: int | None, post: int | None, cheapest: tuple[str, ...]
) -> None:
    procedure = make(channel("online", amount=online), channel("post", amount=post))
    assert compare_channels(procedure, None, DAY).cheapest == cheapest


def test_two_ways_can_be_the_fastest_together(make: Any) -> None:
    ways = [
        channel(kind, (days, "working-day")) for kind, days in (("online", 1), ("in-person", 1), ("post", 3))
    ]
    assert compare_channels(make(*ways), None, DAY).fastest == ("online", "in-person")


def test_each_kind_is_one_way(make: Any) -> None:
    found = compare_channels(make(channel("online"), channel("post"), channel("online")), None, DAY)
    assert [(way.kind, len(way.channels)) for way in found.ways] == [("online", 2), ("post", 1)]


def test_a_procedure_without_channels_has_no_ways(make: Any) -> None:
    assert compare_channels(make(), None, DAY).ways == ()
