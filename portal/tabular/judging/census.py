"""One look at every cell of a table: how many are filled, and how many break each form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from duckdb import DuckDBPyConnection

from portal.tabular.column_type import ColumnType
from portal.tabular.judging.forms import MISSING_MARKS, Form
from portal.tabular.judging.sample import ANY_NUMBER, NUMERIC
from portal.tabular.sql import Clause, select

_MARKS: Final = ", ".join(f"'{mark}'" for mark in MISSING_MARKS)
_CHECKED: Final = (ColumnType.DATE, ColumnType.DATETIME)


@dataclass(frozen=True, slots=True)
class Misfits:
    """How many cells break a form, and the most digits behind the point of those that do not."""

    count: int
    fraction: int = 0


@dataclass(frozen=True, slots=True)
class Count:
    """What the cells of a column are: `filled` without the marks that stand for no figure.

    `shortest` and `longest` are in bytes; `round` counts those that end in three zeros;
    `not_numbers` those that are no number in any form, None where that was not asked; `formulas`
    those that begin as a formula of a spreadsheet does.
    """

    filled: int
    marks: int
    shortest: int
    longest: int
    round: int
    not_numbers: int | None
    misfits: Mapping[Form, Misfits]
    formulas: int


@dataclass(frozen=True, slots=True)
class Census:
    """The number of rows, the counts of each column by its place, and those of odd rows as asked for."""

    rows: int
    counts: tuple[Count, ...]
    odd: tuple[int, ...] = ()


def count_cells(
    connection: DuckDBPyConnection,
    cells: Clause,
    columns: Iterable[tuple[str, Sequence[Form]]],
    odd: Sequence[str] = (),
) -> Census:
    """Count all cells of each column (its SQL) against the forms proposed for it, in one scan.

    `odd` are conditions in SQL whose rows are counted too.
    """
    columns = tuple(columns)
    asked = [sql for cell, forms in columns for sql in _questions(cell, forms)]
    counted = [f"count_if({condition})" for condition in odd]
    [(rows, *row)] = select(["count(*)", *counted, *asked], _with_values(cells, columns)).run(connection)
    answers = iter(row)
    found = tuple(next(answers) for _ in odd)
    return Census(rows, tuple(_read(answers, forms) for _, forms in columns), found)


def _with_values(cells: Clause, columns: Iterable[tuple[str, Sequence[Form]]]) -> Clause:
    """Return the cells and, beside those that forms are proposed for, their values: said once, used often."""
    values = (f"{value_sql(cell)} AS {_value(cell)}" for cell, forms in columns if forms)
    statement = select(["*", *values], cells)
    return Clause(f"({statement.sql})", statement.parameters)


def _value(cell: str) -> str:
    return f"value_of_{cell}"


def value_sql(cell: str, marks: bool = True) -> str:
    """Return SQL for a cell that is NULL where it holds a mark for no figure."""
    return f"CASE WHEN {cell} NOT IN ({_MARKS}) THEN {cell} END" if marks else cell


def formula_sql(cell: str) -> str:
    """Return SQL that is true for text that a spreadsheet would take for a formula."""
    return f"({cell} LIKE '=_%' OR {cell} LIKE '@_%')"


def misfit_sql(cell: str, form: Form) -> str:
    """Return SQL that is true for a value that the form cannot read; NULL is read as it is."""
    broken = f"NOT regexp_full_match({cell}, '{_quoted(form.pattern)}')"
    if form.type in _CHECKED:
        broken = f"({broken} OR ({form.read_sql(cell)}) IS NULL)"
    return f"({cell} IS NOT NULL AND {broken})"


def _questions(cell: str, forms: Sequence[Form]) -> Iterator[str]:
    yield f"count_if({formula_sql(cell)})"
    if not forms:
        yield f"count({cell})"
        return
    value = _value(cell)
    yield from (f"count({value})", f"count({cell})", f"min(strlen({value}))", f"max(strlen({value}))")
    if any(_is_whole(form) for form in forms):
        yield f"count_if({cell} LIKE '%000')"
    if any(form.type in NUMERIC for form in forms):
        yield f"count_if(NOT regexp_full_match({value}, '{_quoted(ANY_NUMBER)}'))"
    for form in forms:
        yield f"count_if({misfit_sql(value, form)})"
        if form.type is ColumnType.DECIMAL:
            yield f"max(strlen(split_part({form.read_sql(value)}, '.', 2)))"


def _read(answers: Iterator[int | None], forms: Sequence[Form]) -> Count:
    formulas, filled = next(answers) or 0, next(answers) or 0
    if not forms:
        return Count(filled, 0, 0, 0, 0, None, {}, formulas)
    present, shortest, longest = (next(answers) or 0 for _ in range(3))
    round_ = (next(answers) or 0) if any(_is_whole(form) for form in forms) else 0
    numeric = any(form.type in NUMERIC for form in forms)
    not_numbers = (next(answers) or 0) if numeric else None
    misfits = {form: _read_misfits(answers, form) for form in forms}
    return Count(filled, present - filled, shortest, longest, round_, not_numbers, misfits, formulas)


def _read_misfits(answers: Iterator[int | None], form: Form) -> Misfits:
    count = next(answers) or 0
    return Misfits(count, (next(answers) or 0) if form.type is ColumnType.DECIMAL else 0)


def _is_whole(form: Form) -> bool:
    return form.type is ColumnType.INTEGER and not form.unit


def _quoted(text: str) -> str:
    return text.replace("'", "''")
