"""One table read: a case, and where every piece of the table went."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from portal.entities.case import Case, Form, Paper
from portal.i18n import SOURCE, mark
from portal.importers.national_records.papers.enumeration import order_rows
from portal.importers.national_records.papers.forms import NameAndForms, split_forms
from portal.importers.national_records.papers.needs import are_alternatives, find_need, is_show_heading
from portal.importers.national_records.papers.remarks import is_remark
from portal.importers.national_records.papers.tables import Row, Table, has_letters
from portal.importers.national_records.reading import Finding, Outcome
from portal.importers.national_records.spacing import plain_lines

_TOO_MANY: Final = mark("more copies than any paper needs")
_UNSURE_COUNT: Final = mark("the digits before the count may belong to the name or to the count")
_UNSURE_FORM: Final = mark("the name of the file runs into the name of the paper")
_NO_ROWS: Final = mark("a heading without papers below it")


@dataclass
class CaseReading:
    """A case, `None` where a table holds nothing, with findings, text not read, and forms consumed."""

    case: Case | None = None
    findings: list[Finding] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    consumed: list[str] = field(default_factory=list)

    def keep(self, aspect: str, text: str, reason: str) -> None:
        """Keep a text as it is, and say why."""
        self.findings.append(Finding(aspect, Outcome.TEXT, text.strip(), reason))
        self.unread.append(text.strip())


def read_table(table: Table, key: str) -> CaseReading:
    """Read one table into a case with the key `key`."""
    reading, title = CaseReading(consumed=[table.columns]), plain_lines(table.heading)
    case = Case(key=key, title={SOURCE: title} if has_letters(title) else {})
    is_below_show = is_show_heading(title)
    for row in order_rows([row for row in table.rows if _is_filled(row, reading)]):
        _read_row(row, case, reading, is_below_show=is_below_show)
    if are_alternatives(title, [paper.name[SOURCE] for paper in case.papers]):
        case.papers = [paper.model_copy(update={"choice": 1}) for paper in case.papers]
    _finish(case, title, reading)
    return reading


def _is_filled(row: Row, reading: CaseReading) -> bool:
    """Whether a row says anything besides its count, which is all there is to keep of an empty one."""
    if has_letters(row.text):
        return True
    reading.consumed.append(row.count_text)
    return False


def _read_row(row: Row, case: Case, reading: CaseReading, *, is_below_show: bool) -> None:
    if not row.count.is_sure:
        reading.keep("papers", row.whole, _UNSURE_COUNT if row.count.originals is None else _TOO_MANY)
        return
    named = split_forms(plain_lines(row.text))
    originals, copies = row.count.originals or 0, row.count.copies
    reading.consumed.append(row.count_text)
    if is_remark(named.name, originals + copies, has_forms=bool(named.forms)):
        case.notes.append({SOURCE: plain_lines(row.text)})
        reading.findings.append(Finding("paper notes", Outcome.DATA, row.whole.strip()))
        return
    need = find_need(named.name, is_below_show=is_below_show)
    case.papers.append(_make_paper(named, originals, copies, need))
    reading.findings += _account_for(row, named)


def _make_paper(named: NameAndForms, originals: int, copies: int, need: str) -> Paper:
    forms = [Form(name={SOURCE: form}) for form in named.forms]
    return Paper(name={SOURCE: named.name}, originals=originals, copies=copies, need=need, forms=forms)


def _account_for(row: Row, named: NameAndForms) -> list[Finding]:
    found = [Finding("papers", Outcome.DATA, row.whole.strip())]
    found += [Finding("forms", Outcome.DATA, form) for form in named.forms]
    if not named.is_sure:
        found.append(Finding("forms", Outcome.TEXT, named.name, _UNSURE_FORM))
    return found


def _finish(case: Case, title: str, reading: CaseReading) -> None:
    """Keep the case if it holds anything; of one that does not, a heading that says something is text."""
    if case.papers or case.notes:
        reading.case = case
        reading.findings.append(Finding("cases", Outcome.DATA, title or "--"))
    elif has_letters(title):
        reading.keep("cases", title, _NO_ROWS)
