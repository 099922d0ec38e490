from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from portal.api import Services
from portal.importers import Outcome, Report

Add = Callable[..., Path]
Load = Callable[[], Report]
DOCUMENT_FILE = "---\ntitle: Nghị định\nnumber: {number}\n{more}---\n"


def write(add: Add, slug: str, number: str, more: str = "") -> None:
    add(f"document/{slug}", DOCUMENT_FILE.format(number=number, more=more))


def replace(number: str) -> str:
    return f"relations:\n  - kind: replaces\n    number: {number}\n"


def test_a_ring_is_reported_by_entry_and_field_and_the_rest_loads(
    services: Services, add: Add, load: Load
) -> None:
    write(add, "a", "1/2020/NĐ-CP", replace("2/2020/NĐ-CP"))
    write(add, "b", "2/2020/NĐ-CP", replace("3/2020/NĐ-CP"))
    write(add, "c", "3/2020/NĐ-CP", replace("01/2020/NĐ-CP"))
    write(add, "d", "4/2020/NĐ-CP", replace("1/2020/NĐ-CP"))
    report = load()
    assert report.outcomes == {Outcome.NEW: 1, Outcome.REFUSED: 3}
    assert {each.place.field for each in report.problems} == {"relations.0.number"}
    assert [each.place.line for each in report.problems] == [6, 6, 6]
    assert all("circular" in each.reason for each in report.problems)


def test_a_missing_file_is_reported_with_its_field_and_the_rest_loads(
    services: Services, add: Add, load: Load
) -> None:
    write(add, "a", "1/2020/NĐ-CP", "files:\n  - file: co.pdf\n  - file: thieu.pdf\n")
    add("document/a", b"%PDF-1.4", "co.pdf")
    write(add, "b", "2/2020/NĐ-CP", "files:\n  - file: co.pdf\n    title: Toàn văn\n")
    add("document/b", b"%PDF-1.4", "co.pdf")
    report = load()
    assert report.outcomes == {Outcome.NEW: 1, Outcome.REFUSED: 1}
    (problem,) = report.problems
    assert (problem.place.line, problem.place.field) == (6, "files.1.file")


def test_the_form_of_a_paper_is_taken_up_from_beside_the_entry(add: Add, load: Load) -> None:
    papers = "cases:\n  - papers:\n      - name: Tờ khai\n        forms: [{file: to-khai.docx}]\n"
    fields = 'code: "1.000080"\nlevels: [commune]\naudiences: [citizen]\n'
    add("procedure/a", f"---\ntitle: Khai sinh\n{fields}{papers}---\n")
    report = load()
    assert [each.place.field for each in report.problems] == ["cases.0.papers.0.forms.0.file"]
