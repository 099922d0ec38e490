"""The ways to apply, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import Final

from portal.entities.channel import Channel, TimeLimit
from portal.guidance.applying import Procedure, choose_case, list_limits
from portal.guidance.fees import Certainty, TotalFee, find_total_fee

_FAMILIES: Final = {
    "hour": ("working time", 1 / 8),
    "working-day": ("working time", 1),
    "calendar-day": ("calendar days", 1),
    "month": ("months", 1),
}
"""What can be compared for certain: eight hours are a working day; the rest depends on the calendar."""
_UNKNOWN: Final = (0.0, inf)


@dataclass(frozen=True, slots=True)
class Way:
    """All channels of one kind: what limits they have and what they cost."""

    kind: str
    channels: tuple[Channel, ...]
    limits: tuple[TimeLimit, ...]
    total_fee: TotalFee


@dataclass(frozen=True, slots=True)
class Comparison:
    """The ways in the order of the procedure, and the kinds that are surely the fastest and cheapest.

    Where that cannot be said for certain, or all are alike, nothing is named.
    """

    ways: tuple[Way, ...]
    fastest: tuple[str, ...]
    cheapest: tuple[str, ...]


def compare_channels(procedure: Procedure, case: str | None, on: date) -> Comparison:
    """Put the kinds of channels side by side for a case on a day; `InvalidInput` if there is no such case."""
    key = choose_case(procedure, case)
    kinds = dict.fromkeys(channel.kind for channel in procedure.channels)
    ways = tuple(_make_way(procedure, kind, key, on) for kind in kinds)
    fees = {way.kind: _fee_range(way) for way in ways}
    return Comparison(ways, _find_lowest(_time_ranges(ways)), _find_lowest(fees))


def _make_way(procedure: Procedure, kind: str, case: str | None, on: date) -> Way:
    channels = tuple(channel for channel in procedure.channels if channel.kind == kind)
    limits = [limit for channel in channels for limit in list_limits(channel, case)]
    return Way(kind, channels, tuple(limits), find_total_fee(procedure, kind, case, on))


def _find_lowest(ranges: Mapping[str, tuple[float, float]]) -> tuple[str, ...]:
    """Return the kinds whose most is no more than the least of every other, unless all are alike."""
    lowest = tuple(
        kind
        for kind, (_, most) in ranges.items()
        if most < inf and all(most <= ranges[other][0] for other in ranges if other != kind)
    )
    return lowest if 0 < len(lowest) < len(ranges) else ()


def _fee_range(way: Way) -> tuple[float, float]:
    total = way.total_fee
    if total.certainty is Certainty.UNKNOWN:
        return _UNKNOWN
    return total.least or 0, inf if total.most is None else total.most


def _time_ranges(ways: Sequence[Way]) -> Mapping[str, tuple[float, float]]:
    """Return the shortest and longest limit of each way, if all are in units that compare."""
    families = {_FAMILIES[limit.unit][0] for way in ways for limit in way.limits if limit.unit}
    return {way.kind: _time_range(way) if len(families) == 1 else _UNKNOWN for way in ways}


def _time_range(way: Way) -> tuple[float, float]:
    known = [
        limit.number * _FAMILIES[limit.unit][1]
        for limit in way.limits
        if limit.number is not None and limit.unit
    ]
    is_whole = known and len(known) == len(way.limits)
    return (min(known), max(known)) if is_whole else _UNKNOWN
