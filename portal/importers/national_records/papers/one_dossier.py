"""Tables that are parts of one dossier: their headings say what to do with papers, not for whom they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from portal.entities.case import Case
from portal.i18n import SOURCE, Translated
from portal.importers.national_records.papers.case_keys import UNNAMED
from portal.importers.national_records.papers.case_reading import CaseReading
from portal.importers.national_records.papers.openings import drop_bullet, opens_with_a_remark
from portal.importers.national_records.papers.tables import has_letters
from portal.importers.national_records.reading import Finding, Outcome

_TO_BRING: Final = re.compile(
    r"(?:các )?(?:giấy tờ |tài liệu |chứng từ |hồ sơ )?(?:phải |cần )?(?:nộp|gửi|xuất trình)\b"
)
_ALL_OF_IT: Final = re.compile(r"thành phần hồ sơ\W*(?:(?:bao )?gồm\W*)?$")
_FOR_SOME: Final = re.compile(r"\b(?:đối với|trường hợp|một trong|nếu)\b")


def are_parts(headings: Sequence[str]) -> bool:
    """Tell whether the tables of a field with these headings are one dossier: no heading names a case."""
    return len(headings) > 1 and any(map(has_letters, headings)) and all(map(_is_part, headings))


def _is_part(heading: str) -> bool:
    opening = drop_bullet(heading)
    if not has_letters(opening) or opens_with_a_remark(opening):
        return True
    is_named = _TO_BRING.match(opening) or _ALL_OF_IT.match(opening)
    return is_named is not None and _FOR_SOME.search(opening) is None


def merge_parts(readings: Sequence[CaseReading]) -> CaseReading:
    """Return the readings of tables as one case; their headings are notes before the notes of each."""
    cases = [reading.case for reading in readings if reading.case]
    papers = [paper for case in cases for paper in case.papers]
    notes = [note for case in cases for note in _list_notes(case)]
    findings = [each for reading in readings for each in reading.findings if not _is_of_a_case(each)]
    return CaseReading(
        Case(key=UNNAMED, papers=papers, notes=notes) if cases else None,
        [*findings, *([Finding("cases", Outcome.DATA, "--")] if cases else [])],
        [text for reading in readings for text in reading.unread],
        [piece for reading in readings for piece in reading.consumed],
    )


def _list_notes(case: Case) -> Iterator[Translated]:
    if case.title.get(SOURCE):
        yield case.title
    yield from case.notes


def _is_of_a_case(finding: Finding) -> bool:
    return finding.aspect == "cases" and finding.outcome is Outcome.DATA
