from __future__ import annotations

from portal.errors import Place, Problem
from portal.importers import Outcome, Report


def test_reports_add_up() -> None:
    report, other = Report(), Report()
    report.outcomes[Outcome.NEW] += 2
    other.outcomes[Outcome.NEW] += 1
    problems = [Problem(Place("a"), "one"), Problem(Place("a"), "two")]
    other.refuse(problems)
    report.add(other)
    assert report.outcomes == {Outcome.NEW: 3, Outcome.REFUSED: 1}
    assert report.problems == problems
