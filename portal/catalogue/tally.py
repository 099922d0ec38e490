"""What is kept of rows to make one figure of them, however many stretches they came in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from portal.entities import Aggregate

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows, the sum of their values and of what these are a share of, the least and the greatest value.

    Two tallies add up to that of all their rows. `until` is the last period among them.
    """

    rows: int = 0
    total: Decimal = _ZERO
    whole: Decimal = _ZERO
    least: Decimal | None = None
    most: Decimal | None = None
    until: str = ""

    def __add__(self, other: Tally) -> Tally:
        """Return the tally of the rows of both."""
        return Tally(
            self.rows + other.rows,
            self.total + other.total,
            self.whole + other.whole,
            min((each for each in (self.least, other.least) if each is not None), default=None),
            max((each for each in (self.most, other.most) if each is not None), default=None),
            max(self.until, other.until),
        )

    def figure(self, aggregate: Aggregate) -> float | None:
        """Return the figure, shares and means to two digits; None if there is nothing to make it of."""
        match aggregate:
            case Aggregate.COUNT:
                return float(self.rows)
            case Aggregate.SUM:
                return float(self.total) if self.rows else None
            case Aggregate.AVG:
                return round(float(self.total / self.rows), 2) if self.rows else None
            case Aggregate.SHARE:
                return round(float(100 * self.total / self.whole), 2) if self.whole else None
            case Aggregate.MIN:
                return None if self.least is None else float(self.least)
            case Aggregate.MAX:
                return None if self.most is None else float(self.most)
