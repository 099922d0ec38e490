"""An axis of numbers: round steps, and zero where it helps to compare."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
_ZERO_HELPS: Final = 0.6


@dataclass(frozen=True, slots=True)
class Scale:
    """From `low` to `high` with `ticks` at equal steps; the ends are ticks themselves."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """Return where a value lies, from 0 at `low` to 1 at `high`."""
        return (value - self.low) / (self.high - self.low)


def make_scale(values: Sequence[float], *, steps: int = 3) -> Scale:
    """Return a scale over all values with about `steps` steps.

    It begins at zero unless the values are far from it for their spread.
    """
    low, high = min(values), max(values)
    if 0 < low <= _ZERO_HELPS * high:
        low = 0.0
    if _ZERO_HELPS * low <= high < 0:
        high = 0.0
    if low == high:
        low, high = (low - 1, high + 1) if low else (0.0, 1.0)
    step = round_step((high - low) / steps)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple(round(number * step, 10) for number in range(first, last + 1))
    return Scale(ticks[0], ticks[-1], ticks)


def round_step(least: float) -> float:
    """Return the smallest of 1, 2, 2.5, 5 times a power of ten that is not below `least`."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in _STEPS if step * power >= least * (1 - 1e-9))
