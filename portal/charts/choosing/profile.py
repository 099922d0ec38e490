"""What the cells of a table are like: how many differ, the least and the greatest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from portal.charts.choosing.periods import FORMS, Form
from portal.charts.choosing.rows import as_relation, ask, fetch_rows, group
from portal.tabular import Column, ColumnType, Table
from portal.tabular.sql import ALWAYS, Clause, quote, select

# An exact count of different values must remember them all; beyond this it may err by a few percent.
_COUNTED_EXACTLY: Final = 200_000
MOST_COLUMNS: Final = 100


@dataclass(frozen=True, slots=True)
class Profile:
    """A column's cells: `filled` are not empty, `distinct` differ; `letters` is the share with two letters.

    `length` is the mean length of texts, in characters.
    """

    column: Column
    filled: int
    distinct: int
    least: Any
    greatest: Any
    length: float
    letters: float


def profile_columns(table: Table) -> dict[str, Profile]:
    """Return what the cells of each of the first `MOST_COLUMNS` columns are like, by the column's name."""
    columns = table.columns[:MOST_COLUMNS]
    expressions = [sql for column in columns for sql in _measures(column, exact=_is_small(table))]
    [found] = fetch_rows(table, expressions)
    size = len(found) // max(1, len(columns))
    facts = (found[size * place : size * (place + 1)] for place in range(len(columns)))
    return {column.name: Profile(column, *fact) for column, fact in zip(columns, facts, strict=True)}


def find_form(table: Table, profile: Profile) -> Form | None:
    """Return the form in which every filled cell of the column writes a period."""
    candidates = [form for form in FORMS if _fits(form, [profile.least, profile.greatest])]
    for form in candidates:
        if _count_matches(table, profile.column, form) == profile.filled:
            return form
    return None


def count_groups(table: Table, keys: Sequence[str], where: Clause = ALWAYS) -> tuple[int, int]:
    """Return how many combinations of values the SQL `keys` have, and the most rows that share one."""
    grouped = group(table.relation, keys, ["count(*)"], where)
    [(groups, most)] = ask(table, select(["count(*)", "coalesce(max(v0), 0)"], as_relation(grouped)))
    return groups, most


def _is_small(table: Table) -> bool:
    return table.row_count <= _COUNTED_EXACTLY


def _measures(column: Column, *, exact: bool) -> list[str]:
    cell = quote(column.name)
    if column.type is ColumnType.GEOMETRY:
        return [f"count({cell})", "0", "NULL", "NULL", f"coalesce(sum(strlen({cell})), 0)", "0"]
    distinct = f"count(DISTINCT {cell})" if exact else f"approx_count_distinct({cell})"
    if column.type is not ColumnType.TEXT:
        return [f"count({cell})", distinct, f"min({cell})", f"max({cell})", "0", "0"]
    letters = rf"avg(CAST(regexp_matches({cell}, '\p{{L}}{{2}}') AS INTEGER))"
    return [
        f"count({cell})",
        distinct,
        f"min({cell})",
        f"max({cell})",
        f"coalesce(avg(length({cell})), 0)",
        f"coalesce({letters}, 0)",
    ]


def _fits(form: Form, cells: list[object]) -> bool:
    return all(cell is not None and form.matches(str(cell)) for cell in cells)


def _count_matches(table: Table, column: Column, form: Form) -> int:
    matches = f"count_if(regexp_matches(CAST({quote(column.name)} AS VARCHAR), '{form.pattern}'))"
    return int(fetch_rows(table, [matches])[0][0])
