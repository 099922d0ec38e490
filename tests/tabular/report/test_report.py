from __future__ import annotations

import re

import orjson
import pytest

from portal.errors import InvalidFile, Place
from portal.i18n import Locale
from portal.tabular.report import KINDS, Kind, Report, dump_report, kinds, read_report
from portal.tabular.report.report import EXAMPLES


def test_findings_come_worst_first_then_in_the_order_of_the_file() -> None:
    report = Report()
    report.add(kinds.TITLE_ROWS, row=1, count=2)
    report.add(kinds.LONG_ROW, row=9, found=3, expected=2)
    report.add(kinds.LATE_TEXT, row=4, count=1, total=9, type="integer")
    report.add(kinds.LONG_ROW, row=5, found=3, expected=2)
    assert [(finding.severity.value, finding.row) for finding in report.findings] == [
        ("error", 5),
        ("error", 9),
        ("warning", 4),
        ("notice", 1),
    ]


def test_every_finding_counts_though_only_examples_are_kept() -> None:
    report = Report()
    for row in range(EXAMPLES + 50):
        report.add(kinds.SHORT_ROW, row=row, found=1, expected=2)
    assert report.errors == EXAMPLES + 50
    assert len(report.findings) == EXAMPLES


def test_a_report_survives_being_stored() -> None:
    report = Report()
    report.add(kinds.WRONG_TYPE, sheet="S", row=3, column="số", value="x" * 500, type="integer")
    report.add_error(InvalidFile("A line of {limit} bytes.", place=Place(line=7), limit=5))
    assert read_report(orjson.loads(orjson.dumps(dump_report(report)))) == report


def test_an_error_that_ends_the_reading_keeps_its_own_words() -> None:
    report = Report()
    report.add_error(InvalidFile("The file is empty.", place=Place(line=1)))
    [finding] = report.as_json()["findings"]
    assert finding["reason"]["en"] == "The file is empty."
    assert "Tệp" in finding["reason"]["vi"]
    assert (finding["row"], finding["code"]) == (1, "unreadable")


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_kind_says_in_both_languages_what_is_the_matter_and_what_was_done(kind: Kind) -> None:
    report = Report()
    report.add(kind, **dict.fromkeys(re.findall(r"{(\w+)}", kind.reason + kind.done), "7"))
    [finding] = report.findings
    words = [
        finding.reason(Locale.VI),
        finding.reason(Locale.EN),
        finding.done(Locale.VI),
        finding.done(Locale.EN),
    ]
    assert all(words)
    assert len(set(words)) == 4
