"""What one operation may ask of the search index and of tables, however it is written."""

from __future__ import annotations

from typing import Final

from portal.errors import TooLarge

POINTS: Final = 200
SEARCH: Final = 10
LOOK: Final = 2
GROUPS: Final = 20


class Budget:
    """Points that the parts of an operation share.

    A search costs `SEARCH`, groups of the rows of a table `GROUPS`, anything smaller `LOOK`.
    """

    def __init__(self, points: int = POINTS) -> None:
        self._left = points

    def spend(self, cost: int) -> None:
        """Take `cost` points; `TooLarge` once there are not as many left."""
        self._left -= cost
        if self._left < 0:
            raise TooLarge(
                "The operation asks too much: it has {points} points; a search costs {search}, groups of "
                "rows {groups}, suggestions, related entries and rows that are searched or sorted {look}. "
                "Send several operations.",
                points=POINTS,
                search=SEARCH,
                groups=GROUPS,
                look=LOOK,
            )
