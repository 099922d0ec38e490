"""Values in classes with round bounds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence


def find_class(value: float | None, bounds: Sequence[float]) -> int | None:
    """Return the number of a value's class from 0; a class holds its lower bound, the last both."""
    if value is None:
        return None
    return min(bisect_right(bounds, value) - 1, len(bounds) - 2)
