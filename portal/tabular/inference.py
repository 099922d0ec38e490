"""The type of a column, judged from every one of its cells."""

from __future__ import annotations

from duckdb import DuckDBPyConnection

from portal.tabular.column_type import PATTERNS, STORAGE, ColumnType
from portal.tabular.sql import Clause, quote, select
from portal.tabular.table import Column


def judge_column(connection: DuckDBPyConnection, cells: Clause, name: str) -> Column:
    """Return the column of `cells` with the narrowest type that all its filled cells fit.

    A column without any filled cell is text.
    """
    filled, total = select([f"count({quote(name)})", "count(*)"], cells).run(connection)[0]
    fitting = (kind for kind in ColumnType if filled and _fits(connection, cells, name, kind))
    return Column(name, next(fitting, ColumnType.TEXT), nullable=filled < total)


def storage_type(connection: DuckDBPyConnection, cells: Clause, column: Column) -> str:
    """Return the SQL type that holds every cell of the column exactly."""
    if column.type is not ColumnType.DECIMAL:
        return STORAGE[column.type]
    text = quote(column.name)
    whole = f"max(length(ltrim(split_part({text}, '.', 1), '-')))"
    fraction = f"max(length(split_part({text}, '.', 2)))"
    digits, scale = select([whole, fraction], cells).run(connection)[0]
    return f"DECIMAL({digits + scale}, {scale})"


def _fits(connection: DuckDBPyConnection, cells: Clause, name: str, kind: ColumnType) -> bool:
    """Look for one cell that does not fit; most columns that do not have it at the top."""
    if kind is ColumnType.TEXT:
        return True
    misfit = Clause(f"{quote(name)} IS NOT NULL AND NOT ({_test(quote(name), kind)})")
    return not select(["1"], cells, misfit, limit=1).run(connection)


def _test(cell: str, kind: ColumnType) -> str:
    """Return SQL that tells whether a cell fits; the pattern alone would let 30 February through."""
    matches = f"regexp_full_match({cell}, '{PATTERNS[kind]}')"
    if kind in (ColumnType.DATE, ColumnType.DATETIME):
        # Python's calendar begins with the year 1, DuckDB's long before.
        return f"{matches} AND coalesce(TRY_CAST({cell} AS {STORAGE[kind]}) >= DATE '0001-01-01', false)"
    return matches
