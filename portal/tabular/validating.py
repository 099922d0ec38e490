"""The cells of a table against what its publisher declares of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from portal.tabular.column_type import ColumnType
from portal.tabular.declaration import Declaration, DeclaredColumn
from portal.tabular.report import Kind, Report, kinds
from portal.tabular.report.report import EXAMPLES
from portal.tabular.sql import Clause, quote, select


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a schema as SQL that is true where a row breaks it; `name` is the schema's word."""

    name: str
    column: str
    broken: Clause
    kind: Kind = kinds.CONSTRAINT


def validate_rows(
    connection: DuckDBPyConnection,
    rows: Clause,
    types: Mapping[str, ColumnType],
    declaration: Declaration,
    report: Report,
    sheet: str | None,
) -> None:
    """Report every cell of `rows` (typed columns by name, and `_line`) that breaks a declared rule."""
    _compare_names(types, declaration, report, sheet)
    known = [column for column in declaration.columns if column.name in types]
    for column in known:
        for rule in _rules(column, types[column.name]):
            _report_broken(connection, rows, rule, report, sheet)
        if column.unique:
            _report_repeated(connection, rows, (column.name,), report, sheet)
    if declaration.primary_key and set(declaration.primary_key) <= set(types):
        _report_repeated(connection, rows, declaration.primary_key, report, sheet)


def _compare_names(
    types: Mapping[str, ColumnType], declaration: Declaration, report: Report, sheet: str | None
) -> None:
    declared = {column.name for column in declaration.columns} | set(declaration.primary_key)
    for name in sorted(declared - types.keys()):
        report.add(kinds.MISSING_COLUMN, sheet=sheet, column=name)
    if declaration.columns:
        for name in types:
            if name not in declared:
                report.add(kinds.UNDECLARED_COLUMN, sheet=sheet, column=name)


def _rules(column: DeclaredColumn, kind: ColumnType) -> Iterator[Rule]:
    cell = quote(column.name)
    if column.required:
        yield Rule("required", column.name, Clause(f"{cell} IS NULL"), kinds.MISSING_VALUE)
    if column.values:
        marks = ", ".join("?" * len(column.values))
        yield Rule("enum", column.name, Clause(f"CAST({cell} AS VARCHAR) NOT IN ({marks})", column.values))
    if column.pattern:
        broken = f"NOT regexp_full_match(CAST({cell} AS VARCHAR), ?)"
        yield Rule("pattern", column.name, Clause(broken, (column.pattern,)))
    for name, sign, bound in (("minimum", "<", column.minimum), ("maximum", ">", column.maximum)):
        if bound is not None:
            yield Rule(name, column.name, Clause(f"{cell} {sign} {_bound_sql(kind)}", (bound,)))


def _bound_sql(kind: ColumnType) -> str:
    """Return SQL for a bound in the column's type; numbers are compared as such whatever their digits."""
    numbers = (ColumnType.INTEGER, ColumnType.DECIMAL)
    casts = {
        ColumnType.DATE: "DATE",
        ColumnType.DATETIME: "TIMESTAMP",
        **dict.fromkeys(numbers, "DECIMAL(38, 18)"),
    }
    return f"TRY_CAST(? AS {casts.get(kind, 'VARCHAR')})"


def _report_broken(
    connection: DuckDBPyConnection, rows: Clause, rule: Rule, report: Report, sheet: str | None
) -> None:
    [(count,)] = select(["count(*)"], rows, rule.broken).run(connection)
    if not count:
        return
    cell = f"CAST({quote(rule.column)} AS VARCHAR)"
    examples = select(["_line", cell], rows, rule.broken, limit=EXAMPLES).run(connection)
    for line, value in examples:
        report.add(rule.kind, sheet=sheet, row=line, column=rule.column, value=value, rule=rule.name)
    report.counts[rule.kind.code] += count - len(examples)


def _report_repeated(
    connection: DuckDBPyConnection, rows: Clause, key: Sequence[str], report: Report, sheet: str | None
) -> None:
    names = ", ".join(map(quote, key))
    filled = " AND ".join(f"{quote(name)} IS NOT NULL" for name in key)
    twice = select(["max(_line) AS _line", names], rows, Clause(filled)).sql
    values = "concat_ws(', ', " + ", ".join(f"CAST({quote(name)} AS VARCHAR)" for name in key) + ")"
    repeated = Clause(f"({twice} GROUP BY {names} HAVING count(*) > 1)", rows.parameters)
    found = select(["_line", values], repeated, order=["_line"], limit=EXAMPLES).run(connection)
    for line, value in found:
        report.add(kinds.REPEATED_KEY, sheet=sheet, row=line, column=", ".join(key), value=value)
