"""What an import did, entry by entry."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from portal.errors import Problem


class Outcome(StrEnum):
    """What became of one entry."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass
class Report:
    """Counts of outcomes, and the problems of what was refused."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, problems: list[Problem]) -> None:
        """Count one entry as refused and keep why."""
        self.outcomes[Outcome.REFUSED] += 1
        self.problems += problems

    def add(self, other: Report) -> None:
        """Take over the counts and problems of another report."""
        self.outcomes += other.outcomes
        self.problems += other.problems
