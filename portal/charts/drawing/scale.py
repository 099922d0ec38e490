"""An axis of numbers: round steps, and zero where it helps to compare."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
_ZERO_HELPS: Final = 0.6
_RULES: Final = 4
_FEWEST_RULES: Final = 2
_EMPTY: Final = 0.5
_NOISE: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Scale:
    """From `low` to `high`; `ticks` stand at equal steps."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """Return where a value lies, from 0 at `low` to 1 at `high`."""
        return (value - self.low) / (self.high - self.low)


def make_scale(values: Sequence[float]) -> Scale:
    """Return a scale over all values with three to five rules.

    It begins at zero unless the values are far from it for their spread; an end is the value
    itself where the next round number would leave much of the picture empty.
    """
    low, high = _ends(values)
    step = round_step((high - low) / _RULES)
    first, last = math.floor(low / step + _NOISE), math.ceil(high / step - _NOISE)
    if last * step - high > _EMPTY * step and last - first > _FEWEST_RULES:
        last -= 1
    if low - first * step > _EMPTY * step and last - first > _FEWEST_RULES:
        first += 1
    ticks = tuple(round(number * step, 10) for number in range(first, last + 1))
    return Scale(min(low, ticks[0]), max(high, ticks[-1]), ticks)


def round_bounds(values: Sequence[float], classes: int) -> tuple[float, ...]:
    """Return the bounds of at most so many classes of one round width that hold all values."""
    low, high = min(values), max(values)
    for parts in range(classes, 0, -1):
        step = round_step((high - low) / parts) if high > low else 1.0
        first, last = math.floor(low / step + _NOISE), math.ceil(high / step - _NOISE)
        if last - first <= classes:
            break
    return tuple(round(number * step, 10) for number in range(first, max(last, first + 1) + 1))


def round_step(least: float) -> float:
    """Return the smallest of 1, 2, 2.5, 5 times a power of ten that is not below `least`."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in _STEPS if step * power >= least * (1 - _NOISE))


def _ends(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    if 0 < low <= _ZERO_HELPS * high:
        low = 0.0
    if _ZERO_HELPS * low <= high < 0:
        high = 0.0
    return (low, high) if low < high else (low - 1, high + 1)
