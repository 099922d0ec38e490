"""Values in at most five classes with round bounds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from portal.charts.drawing.scale import make_scale

_CLASSES: Final = 5


def find_bounds(values: Sequence[float]) -> tuple[float, ...]:
    """Return the bounds of up to five classes of equal width, from the lowest to the highest."""
    for steps in range(_CLASSES, 0, -1):
        ticks = make_scale(values, steps=steps).ticks
        if len(ticks) <= _CLASSES + 1:
            return ticks
    return (min(values), max(values))


def find_class(value: float | None, bounds: Sequence[float]) -> int | None:
    """Return the number of a value's class from 0; a class holds its lower bound, the last both."""
    if value is None:
        return None
    return min(bisect_right(bounds, value) - 1, len(bounds) - 2)
