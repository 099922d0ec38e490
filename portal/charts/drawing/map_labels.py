"""Which places of a map are named, and on which side of their dot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from portal.charts.drawing.svg import FONT_SIZE, estimate_width

_AWAY: Final = 6.0
Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the picture."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Box) -> bool:
        """Return whether the other lies wholly inside."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def meets(self, other: Box) -> bool:
        """Return whether the two have a place in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def choose_spread(spots: Sequence[Spot], most: int) -> list[int]:
    """Return the numbers of spots far from one another, beginning with the leftmost."""
    if not spots:
        return []
    chosen = [min(range(len(spots)), key=spots.__getitem__)]
    nearest = [_distance(spot, spots[chosen[0]]) for spot in spots]
    while len(chosen) < most and (farthest := max(nearest)) > 0:
        number = nearest.index(farthest)
        chosen.append(number)
        nearest = [
            min(near, _distance(spot, spots[number])) for near, spot in zip(nearest, spots, strict=True)
        ]
    return chosen


def place_labels(labels: Sequence[tuple[Spot, str]], picture: Box) -> Iterator[tuple[Spot, str, str]]:
    """Yield for each label that has room where its text stands, the text, and its anchor."""
    taken: list[Box] = []
    said: set[str] = set()
    for spot, name in labels:
        for at, anchor, box in _sides(spot, name):
            if name not in said and picture.holds(box) and not any(map(box.meets, taken)):
                taken.append(box)
                said.add(name)
                yield at, name, anchor
                break


def _sides(spot: Spot, name: str) -> Iterator[tuple[Spot, str, Box]]:
    """Yield the places for a label: right of the spot, left, above and below it."""
    (x, y), wide = spot, estimate_width(name)
    middle = y + FONT_SIZE * 0.35
    yield (x + _AWAY, middle), "start", _box(x + _AWAY, middle, wide)
    yield (x - _AWAY, middle), "end", _box(x - _AWAY - wide, middle, wide)
    for baseline in (y - _AWAY, y + _AWAY + FONT_SIZE):
        yield (x, baseline), "middle", _box(x - wide / 2, baseline, wide)


def _box(left: float, baseline: float, wide: float) -> Box:
    return Box(left, baseline - FONT_SIZE, left + wide, baseline + FONT_SIZE * 0.3)


def _distance(one: Spot, other: Spot) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
