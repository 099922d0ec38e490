"""Could the files be read without a fault?"""

from __future__ import annotations

from fractions import Fraction

from portal.catalogue import ResourceRecord
from portal.i18n import mark
from portal.quality.evidence import Evidence, Findings, Grade
from portal.quality.sentence import sentence


def judge_validity(evidence: Evidence) -> Grade:
    """Grade the mean of the files that were read.

    Without a fault 1, with warnings 3/4, with errors half of the share of rows that have none, refused 0.
    """
    read = [
        (_grade(each, findings), each.slug, each, findings)
        for each in evidence.record.resources
        if (findings := evidence.findings.get(each.slug))
    ]
    if not read:
        return Grade(None, sentence(mark("No file was read as a table.")))
    value = sum((each[0] for each in read), Fraction()) / len(read)
    if value == 1:
        return Grade(value, sentence(mark("All files were read without a fault.")))
    _, _, worst, findings = min(read, key=lambda each: each[:2])
    found = sentence(
        mark("Found in “{resource}”: errors {errors}, warnings {warnings}.")
        if worst.tables
        else mark("“{resource}” was refused: errors {errors}, warnings {warnings}."),
        resource=worst.title,
        errors=findings.errors,
        warnings=findings.warnings,
    )
    todo = sentence(
        mark("Mend what the report on “{resource}” names, the worst first."), resource=worst.title
    )
    return Grade(value, found, todo)


def _grade(resource: ResourceRecord, findings: Findings) -> Fraction:
    rows = sum(table.row_count for table in resource.tables)
    if not resource.tables:
        return Fraction(0)
    if findings.errors:
        return Fraction(max(0, rows - findings.errors), 2 * max(1, rows))
    return Fraction(3, 4) if findings.warnings else Fraction(1)
