"""Labels that do not lie on one another."""

from __future__ import annotations

from collections.abc import Sequence


def spread(heights: Sequence[float], gap: float, top: float, bottom: float) -> list[float]:
    """Return heights near those given, at least `gap` apart and, as far as they fit, between the ends."""
    order = sorted(range(len(heights)), key=heights.__getitem__)
    placed = [0.0] * len(heights)
    lowest = top - gap
    for number in order:
        lowest = placed[number] = max(heights[number], lowest + gap)
    highest = bottom + gap
    for number in reversed(order):
        highest = placed[number] = min(placed[number], highest - gap)
    return placed
