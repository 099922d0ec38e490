"""Pieces of SQL that keep what people send apart from what is run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of SQL with the values of its `?` in order."""

    sql: str
    parameters: tuple[object, ...] = ()

    def run(self, connection: DuckDBPyConnection) -> list[tuple[Any, ...]]:
        """Return all rows of this statement."""
        return connection.execute(self.sql, self.parameters).fetchall()


ALWAYS: Final = Clause("TRUE")


def quote(name: str) -> str:
    """Return a column name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def join(operator: str, clauses: Iterable[Clause]) -> Clause:
    """Return conditions joined by AND or OR, each in parentheses; `ALWAYS` if there are none."""
    parts = tuple(clauses)
    sql = f" {operator} ".join(f"({part.sql})" for part in parts)
    return Clause(sql, tuple(value for part in parts for value in part.parameters)) if parts else ALWAYS


def select(
    expressions: Iterable[str],
    relation: Clause,
    where: Clause = ALWAYS,
    order: Iterable[str] = (),
    limit: int | None = None,
) -> Clause:
    """Return the statement; `expressions` and `order` are SQL, so names in them must be quoted."""
    words = ["SELECT", ", ".join(expressions), "FROM", relation.sql, "WHERE", where.sql]
    if keys := ", ".join(order):
        words += ["ORDER BY", keys]
    if limit is not None:
        words += ["LIMIT", str(limit)]
    return Clause(" ".join(words), relation.parameters + where.parameters)
