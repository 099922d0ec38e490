"""Degrees to the units of a picture: equirectangular about the middle, true enough for a province."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians
from typing import Final

WIDTH: Final = 320.0
_TALLEST: Final = 400.0
_LEAST_SPAN: Final = 1e-4
_KM_PER_DEGREE: Final = 111.2


@dataclass(frozen=True, slots=True)
class Projection:
    """`scale` units of the picture for a degree of latitude; the picture is `WIDTH` by `height`."""

    west: float
    north: float
    squeeze: float
    scale: float
    left: float
    top: float
    height: float

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return where in the picture a place lies, from the left and from the top."""
        x = self.left + (longitude - self.west) * self.squeeze * self.scale
        return x, self.top + (self.north - latitude) * self.scale

    def kilometres(self, units: float) -> float:
        """Return how many kilometres a length of the picture is."""
        return units / self.scale * _KM_PER_DEGREE


def make_projection(positions: Iterable[tuple[float, float]], margin: float) -> Projection:
    """Return the projection that fits all (longitude, latitude) into a picture with that margin."""
    longitudes, latitudes = zip(*positions, strict=True)
    west, east, south, north = min(longitudes), max(longitudes), min(latitudes), max(latitudes)
    squeeze = max(0.05, cos(radians((north + south) / 2)))
    wide, tall = max((east - west) * squeeze, _LEAST_SPAN), max(north - south, _LEAST_SPAN)
    scale = min((WIDTH - 2 * margin) / wide, (_TALLEST - 2 * margin) / tall)
    left = (WIDTH - wide * scale) / 2
    return Projection(west, north, squeeze, scale, left, margin, tall * scale + 2 * margin)
