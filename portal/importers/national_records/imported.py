"""What an import of records did, procedure by procedure."""

from __future__ import annotations

from dataclasses import dataclass, field

from portal.errors import Problem
from portal.importers.report import Outcome, Report


@dataclass(frozen=True, slots=True)
class Named:
    """A procedure that an import did something with."""

    code: str
    slug: str
    title: str


@dataclass(frozen=True, slots=True)
class Changed(Named):
    """A procedure with a new version: the fields that differ, the decisions before and now."""

    fields: tuple[str, ...]
    decision_before: str
    decision: str

    @property
    def is_by_decision(self) -> bool:
        """Whether another decision made it so; else the same record was only corrected."""
        return self.decision != self.decision_before


@dataclass
class Imported:
    """Procedures by what became of them.

    `returned` were withdrawn by an import before and are in the files again; `missing` are in none of
    the files and stand as they were. `documents` counts the legal documents that became known because
    a record cites them.
    """

    new: list[Named] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    unchanged: list[Named] = field(default_factory=list)
    returned: list[Named] = field(default_factory=list)
    withdrawn: list[Named] = field(default_factory=list)
    missing: list[Named] = field(default_factory=list)
    refused: int = 0
    documents: int = 0
    problems: list[Problem] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """How many procedures or records had each fate."""
        return {
            "new": len(self.new),
            "changed": len(self.changed),
            "unchanged": len(self.unchanged),
            "returned": len(self.returned),
            "withdrawn": len(self.withdrawn),
            "missing": len(self.missing),
            "refused": self.refused,
        }

    def take_documents(self, report: Report) -> None:
        """Take up what gathering the cited documents came to."""
        self.documents = report.outcomes[Outcome.NEW]
        self.problems += report.problems

    @property
    def is_any(self) -> bool:
        """Whether anything was written."""
        return bool(self.new or self.changed or self.returned or self.withdrawn)
