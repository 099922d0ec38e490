"""What a dataset is judged by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from portal.catalogue import DatasetRecord
from portal.entities import LinkCheck
from portal.quality.sentence import Sentence
from portal.tabular.report import Report, Severity


@dataclass(frozen=True, slots=True)
class Findings:
    """How many errors and warnings the report on a resource's newest file has."""

    errors: int
    warnings: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """A dataset; findings by the slug of each resource that was read; the last check by link; the moment."""

    record: DatasetRecord
    findings: Mapping[str, Findings]
    links: Mapping[str, LinkCheck]
    now: datetime


@dataclass(frozen=True, slots=True)
class Grade:
    """How good one thing is, from 0 to 1, or None if it does not apply; what was found, what to do."""

    value: Fraction | None
    found: Sentence
    todo: Sentence | None = None


Judge = Callable[[Evidence], Grade]


def count_findings(report: Report) -> Findings:
    """Return the counts of a report."""
    return Findings(report.errors, report.count(Severity.WARNING))
