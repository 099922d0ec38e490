"""The rows of a chart, by queries that group in the engine and return no more than a screen shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from portal.charts.chart import Aggregate
from portal.tabular import Table
from portal.tabular.connection import reading
from portal.tabular.sql import ALWAYS, Clause, select

MERGING: Final = {
    Aggregate.NONE: "any_value",
    Aggregate.SUM: "sum",
    Aggregate.MEAN: "avg",
    Aggregate.HIGHEST: "max",
    Aggregate.LOWEST: "min",
}


def ask(table: Table, statement: Clause) -> list[tuple[Any, ...]]:
    """Return the rows of a statement, on the terms on which the table may be asked."""
    with reading(table.terms) as connection:
        return statement.run(connection)


def fetch_groups(
    table: Table,
    keys: Sequence[str],
    values: Sequence[str],
    where: Clause = ALWAYS,
    order: Sequence[str] = (),
    limit: int | None = None,
) -> list[tuple[Any, ...]]:
    """Return the SQL `keys` of each group with the aggregates `values`.

    `order` is SQL over `k0`, `k1` … and `v0`, `v1` …
    """
    grouped = group(table.relation, keys, values, where)
    return ask(table, select(["*"], as_relation(grouped), ALWAYS, order, limit))


def group(relation: Clause, keys: Sequence[str], values: Sequence[str], where: Clause = ALWAYS) -> Clause:
    """Return the statement that groups by the SQL `keys`, named `k0`, `k1` …, values `v0`, `v1` …"""
    named = [f"{sql} AS k{place}" for place, sql in enumerate(keys)]
    counted = [f"{sql} AS v{place}" for place, sql in enumerate(values)]
    chosen = select([*named, *counted], relation, where)
    places = ", ".join(str(place + 1) for place in range(len(keys)))
    return Clause(f"{chosen.sql} GROUP BY {places}", chosen.parameters)


def as_relation(statement: Clause) -> Clause:
    """Return a statement as something to select from."""
    return Clause(f"({statement.sql})", statement.parameters)


def fetch_rows(
    table: Table,
    expressions: Sequence[str],
    where: Clause = ALWAYS,
    order: Sequence[str] = (),
    limit: int | None = None,
) -> list[tuple[Any, ...]]:
    """Return the SQL `expressions` of the rows of a table."""
    return ask(table, select(expressions, table.relation, where, order, limit))
