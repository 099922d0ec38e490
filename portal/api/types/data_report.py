"""What was found in a data file on its way in, in GraphQL."""

from __future__ import annotations

import strawberry

from portal.api.context import Info
from portal.i18n import Locale
from portal.tabular.report import Finding, Report, Severity

strawberry.enum(
    Severity,
    name="FindingSeverity",
    description="An error counts against the file, a warning needs a look, a notice informs.",
)


@strawberry.type(description="One thing that was found in a data file; what is unknown is null.")
class DataFinding:
    """A finding."""

    severity: Severity
    code: str = strawberry.field(description="What kind of finding it is; stable.")
    sheet: str | None
    row: int | None = strawberry.field(description="From 1, as the source shows it.")
    column: str | None
    value: str | None
    reason: str = strawberry.field(description="What is the matter, in the reader's language.")
    done: str = strawberry.field(description="What was done about it, in the reader's language.")


@strawberry.type(description="What was found in a data file.")
class DataReport:
    """A report."""

    report: strawberry.Private[Report]
    errors: int
    warnings: int
    notices: int
    path: str = strawberry.field(description="Where the whole report is, as JSON in Vietnamese and English.")

    @strawberry.field(description="What was found, worst first.")
    def findings(self, info: Info, first: int = 20, locale: Locale | None = None) -> list[DataFinding]:
        """Return the first findings in the reader's language."""
        kept = self.report.findings[: max(first, 0)]
        return [_serve_finding(finding, locale or info.context.locale) for finding in kept]


def serve_report(report: Report, path: str) -> DataReport:
    """Return a report that stands at `path`."""
    return DataReport(
        report=report,
        errors=report.count(Severity.ERROR),
        warnings=report.count(Severity.WARNING),
        notices=report.count(Severity.NOTICE),
        path=path,
    )


def _serve_finding(finding: Finding, locale: Locale) -> DataFinding:
    return DataFinding(
        severity=finding.severity,
        code=finding.kind.code,
        sheet=finding.sheet,
        row=finding.row,
        column=finding.column,
        value=finding.value,
        reason=finding.reason(locale),
        done=finding.done(locale),
    )
