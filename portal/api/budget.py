"""What one operation may ask of the search index, however it is written."""

from __future__ import annotations

from typing import Final

from portal.errors import TooLarge

POINTS: Final = 200
SEARCH: Final = 10
LOOK: Final = 2


class Budget:
    """Points that the parts of an operation share: a search costs `SEARCH`, anything smaller `LOOK`."""

    def __init__(self, points: int = POINTS) -> None:
        self._left = points

    def spend(self, cost: int) -> None:
        """Take `cost` points; `TooLarge` once there are not as many left."""
        self._left -= cost
        if self._left < 0:
            raise TooLarge(
                "The operation asks too much of search: it has {points} points, a search costs {search}, "
                "suggestions and related entries {look}. Send several operations.",
                points=POINTS,
                search=SEARCH,
                look=LOOK,
            )
