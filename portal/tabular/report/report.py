"""What was found in a data file, worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from portal.errors import Place, PortalError
from portal.tabular.report.finding import Finding
from portal.tabular.report.kinds import KINDS, UNREADABLE, Kind, Severity

EXAMPLES: Final = 100
_LONGEST_VALUE: Final = 120
_RANK: Final = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass
class Report:
    """The findings on one file: every one is counted, the first `EXAMPLES` of each kind are kept."""

    counts: Counter[str] = field(default_factory=Counter)
    kept: list[Finding] = field(default_factory=list)

    def add(
        self,
        kind: Kind,
        *,
        sheet: str | None = None,
        row: int | None = None,
        column: str | None = None,
        value: str | None = None,
        times: int = 1,
        **details: Any,
    ) -> None:
        """Note a finding, or one example of `times` that are alike."""
        has_room = self.counts[kind.code] < EXAMPLES
        self.counts[kind.code] += times
        if has_room:
            shown = value if value is None or len(value) <= _LONGEST_VALUE else f"{value[:_LONGEST_VALUE]}…"
            self.kept.append(Finding(kind, sheet or None, row, column, shown, details))

    def add_error(self, error: PortalError) -> None:
        """Note what ended the reading."""
        place = error.place or Place()
        details = {"message": error.message, **error.details}
        self.counts[UNREADABLE.code] += 1
        self.kept.append(Finding(UNREADABLE, place.file, place.line, place.field, None, details))

    def merge(self, other: Report) -> None:
        """Take in what another report holds."""
        self.counts += other.counts
        self.kept += other.kept

    def count(self, severity: Severity) -> int:
        """Return how many findings are of that severity."""
        return sum(times for code, times in self.counts.items() if KINDS[code].severity is severity)

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return self.count(Severity.ERROR)

    @property
    def findings(self) -> list[Finding]:
        """The findings kept, worst first, then as the file has them."""
        return sorted(self.kept, key=lambda finding: (_RANK[finding.severity], finding.row or 0))

    def as_json(self) -> dict[str, Any]:
        """Return the report for programs."""
        return {
            "counts": {severity.value: self.count(severity) for severity in Severity},
            "kinds": dict(self.counts),
            "findings": [finding.as_json() for finding in self.findings],
        }


def read_report(stored: Mapping[str, Any]) -> Report:
    """Return the report that `dump_report` wrote."""
    kept = [Finding(KINDS[each["code"]], **each["place"], details=each["details"]) for each in stored["kept"]]
    return Report(Counter(stored["counts"]), kept)


def dump_report(report: Report) -> dict[str, Any]:
    """Return a report as JSON values that `read_report` makes the same report of."""
    kept = [
        {
            "code": each.kind.code,
            "place": {"sheet": each.sheet, "row": each.row, "column": each.column, "value": each.value},
            "details": dict(each.details),
        }
        for each in report.kept
    ]
    return {"counts": dict(report.counts), "kept": kept}
