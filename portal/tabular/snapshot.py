"""A staged table as a typed columnar snapshot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from duckdb import DuckDBPyConnection

from portal.tabular.column_type import ColumnType
from portal.tabular.declaration import Declaration, DeclaredColumn
from portal.tabular.judging import Explainer, Judgement, judge_table
from portal.tabular.report import Report, kinds
from portal.tabular.shaping import Shaped, name_columns, report_names
from portal.tabular.sql import Clause, quote, select
from portal.tabular.staging import Staged
from portal.tabular.table import ROW, Column
from portal.tabular.validating import validate_rows

ROW_GROUP: Final = 61_440
"""Rows that are packed together: a page skips the groups that cannot hold it."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The columns of a table with the SQL that reads each from the staged cells.

    `odd` are the counts of the rows that were asked for.
    """

    columns: tuple[Column, ...]
    reads: tuple[str, ...]
    row_count: int
    odd: tuple[int, ...] = ()

    @property
    def types(self) -> dict[str, ColumnType]:
        """The type of each column by its name."""
        return {column.name: column.type for column in self.columns}

    def select(self, cells: Clause, order: str) -> Clause:
        """Return the statement that reads all rows, each with its number as `order`."""
        named = (
            f"{sql} AS {quote(column.name)}" for sql, column in zip(self.reads, self.columns, strict=True)
        )
        return select([order, *named], cells)


def judge_columns(
    connection: DuckDBPyConnection,
    staged: Staged,
    shaped: Shaped,
    declaration: Declaration,
    report: Report,
    odd: Sequence[str] = (),
) -> Typed:
    """Return the columns of a staged table; those with neither name nor value are left out."""
    headings, sheet = shaped.headings, shaped.sheet
    names = name_columns(headings)
    rules = [declaration.find(name) or DeclaredColumn(name) for name in names]
    cells = _empty_missing(staged.cells, rules)
    given = [rule.type or shaped.types.get(place) for place, rule in enumerate(rules)]
    explainer = Explainer(connection, cells, report, sheet)
    census, judged = judge_table(connection, cells, names, given, explainer, odd)
    kept = [place for place, each in enumerate(judged) if headings[place] or each.filled]
    if len(kept) < len(names):
        report.add(kinds.EMPTY_COLUMNS, sheet=sheet, count=len(names) - len(kept))
    report_names([headings[place] for place in kept], [names[place] for place in kept], report, sheet)
    columns = tuple(_column(names[place], judged[place]) for place in kept)
    reads = tuple(judged[place].read_sql(_cell_sql(place, rules[place])) for place in kept)
    return Typed(columns, reads, census.rows, census.odd)


def _column(name: str, judgement: Judgement) -> Column:
    return Column(name, judgement.form.type, judgement.nullable, judgement.form.unit)


def _cell_sql(place: int, rule: DeclaredColumn) -> str:
    cell = f"c{place + 1}"
    if not rule.missing_values:
        return cell
    marks = ", ".join("'" + mark.replace("'", "''") + "'" for mark in rule.missing_values)
    return f"CASE WHEN {cell} NOT IN ({marks}) THEN {cell} END"


def _empty_missing(cells: Clause, rules: Sequence[DeclaredColumn]) -> Clause:
    """Return the cells with those emptied that hold what the publisher declares to be no value."""
    if not any(rule.missing_values for rule in rules):
        return cells
    named = (f"{_cell_sql(place, rule)} AS c{place + 1}" for place, rule in enumerate(rules))
    statement = select(["_line", *named], cells)
    return Clause(f"({statement.sql})", statement.parameters)


def check_declared(
    connection: DuckDBPyConnection,
    staged: Staged,
    typed: Typed,
    declaration: Declaration,
    report: Report,
    sheet: str | None,
) -> None:
    """Report what breaks the publisher's rules."""
    if declaration.digest:
        statement = typed.select(staged.cells, "_line")
        rows = Clause(f"({statement.sql})", statement.parameters)
        validate_rows(connection, rows, typed.types, declaration, report, sheet)


def write_snapshot(connection: DuckDBPyConnection, staged: Staged, typed: Typed, target: Path) -> None:
    """Write the table to `target` as Parquet.

    Its second version packs numbers that differ by little, such as those of the rows, so that they
    are read several times faster.
    """
    rows = typed.select(staged.cells, f"row_number() OVER () AS {ROW}")
    connection.execute(
        f"COPY ({rows.sql}) TO ? (FORMAT parquet, PARQUET_VERSION 'V2', COMPRESSION snappy, "
        f"ROW_GROUP_SIZE {ROW_GROUP})",
        [*rows.parameters, str(target)],
    )
