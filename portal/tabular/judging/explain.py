"""What is said of columns whose type was doubtful."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from portal.tabular.column_type import ColumnType
from portal.tabular.judging.census import Count, formula_sql, misfit_sql, value_sql
from portal.tabular.judging.forms import TEXT, Form
from portal.tabular.judging.sample import NUMERIC
from portal.tabular.report import Report, kinds
from portal.tabular.report.report import EXAMPLES
from portal.tabular.sql import Clause, select

_FEW: float = 0.1


@dataclass(frozen=True, slots=True)
class Explainer:
    """Puts doubts about the columns of one table into the report."""

    connection: DuckDBPyConnection
    cells: Clause
    report: Report
    sheet: str | None

    def explain(self, name: str, cell: str, form: Form, kind: ColumnType | None, count: Count) -> None:
        """Say why a column is what it is, where a reader may wonder."""
        if kind is not None:
            self._report_wrong(name, cell, form, kind, count)
        elif form is TEXT and count.filled:
            self._explain_text(name, cell, count)
        if form is TEXT and count.formulas:
            self._report_formulas(name, cell, count.formulas)
        if form is not TEXT and count.marks:
            self.report.add(kinds.MISSING_MARKS, sheet=self.sheet, column=name, count=count.marks)
        if form.type in (ColumnType.DATE, ColumnType.DATETIME) and _has_two_orders(form, count):
            self.report.add(kinds.AMBIGUOUS_DATES, sheet=self.sheet, column=name)

    def doubt_numbers(self, name: str, example: str | None, form: Form) -> None:
        """Say that a column's numbers could be read in another way."""
        self.report.add(
            kinds.AMBIGUOUS_NUMBERS, sheet=self.sheet, column=name, value=example or "", form=form.name
        )

    def _report_wrong(self, name: str, cell: str, form: Form, kind: ColumnType, count: Count) -> None:
        wrong = count.misfits[form].count if form in count.misfits else 0
        if not wrong:
            return
        rows = self._find_misfits(cell, form)
        for line, value in rows:
            self.report.add(
                kinds.WRONG_TYPE, sheet=self.sheet, row=line, column=name, value=value, type=kind.value
            )
        self.report.counts[kinds.WRONG_TYPE.code] += wrong - len(rows)

    def _explain_text(self, name: str, cell: str, count: Count) -> None:
        if not count.misfits:
            return
        if all(not misfits.count for misfits in count.misfits.values()):
            self.report.add(kinds.IDENTIFIERS, sheet=self.sheet, column=name, digits=count.longest)
        elif count.not_numbers == 0:
            forms = ", ".join(_partial_forms(count))
            self.report.add(kinds.MIXED_NUMBERS, sheet=self.sheet, column=name, forms=forms)
        else:
            self._report_late(name, cell, count)

    def _report_formulas(self, name: str, cell: str, count: int) -> None:
        first = select(["_line", cell], self.cells, Clause(formula_sql(cell)), limit=1)
        [(line, value)] = first.run(self.connection)
        self.report.add(kinds.FORMULA_TEXT, sheet=self.sheet, row=line, column=name, value=value, times=count)

    def _report_late(self, name: str, cell: str, count: Count) -> None:
        form, misfits = min(count.misfits.items(), key=lambda item: item[1].count)
        if 0 < misfits.count <= _FEW * count.filled:
            [(line, value)] = self._find_misfits(cell, form, limit=1)
            self.report.add(
                kinds.LATE_TEXT,
                sheet=self.sheet,
                row=line,
                column=name,
                value=value,
                count=misfits.count,
                total=count.filled,
                type=form.type.value,
            )

    def _find_misfits(self, cell: str, form: Form, limit: int = EXAMPLES) -> Sequence[tuple[int, str]]:
        wrong = Clause(misfit_sql(value_sql(cell), form))
        found = select(["_line", cell], self.cells, wrong, limit=limit).run(self.connection)
        return [(line, value) for line, value in found]


def _partial_forms(count: Count) -> list[str]:
    """Return the numeric forms that some cells fit, the commonest first."""
    fits = sorted(
        (misfits.count, form.name) for form, misfits in count.misfits.items() if form.type in NUMERIC
    )
    return list(dict.fromkeys(name for misfits, name in fits if misfits < count.filled))[:3]


def _has_two_orders(form: Form, count: Count) -> bool:
    """Return whether day and month could change places in every cell."""
    same = [other for other in count.misfits if other.type is form.type and other is not form]
    return (
        any(not count.misfits[other].count and _signs(other) == _signs(form) for other in same)
        and not count.misfits[form].count
    )


def _signs(form: Form) -> str:
    return "".join(char for char in form.name if not char.isdigit())
