"""A cell as every text format writes it, in SQL: DuckDB formats whole columns at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from portal.tabular.column_type import ColumnType
from portal.tabular.sql import quote
from portal.tabular.table import Column

BARE: Final = frozenset({ColumnType.BOOLEAN, ColumnType.INTEGER, ColumnType.DECIMAL})
"""The types whose cells JSON writes without quotes."""
FREE_TEXT: Final = frozenset({ColumnType.TEXT, ColumnType.GEOMETRY})
"""The types whose cells may hold any character."""
_MOST_ARGUMENTS: Final = 200


def text_sql(column: Column) -> str:
    """Return SQL for a cell as text: ISO dates, a dot, no zeros at the end, `true`; null if it is empty."""
    text = f"CAST({quote(column.name)} AS VARCHAR)"
    match column.type:
        case ColumnType.DECIMAL:
            return f"regexp_replace({text}, '\\.0+$|(\\.[0-9]*[1-9])0+$', '\\1')"
        case ColumnType.DATETIME:
            return f"replace({text}, ' ', 'T')"
        case ColumnType.TEXT | ColumnType.GEOMETRY:
            return quote(column.name)
        case _:
            return text


def literal(text: str) -> str:
    """Return an SQL string that stands for `text`; never for what a reader sends."""
    return "'" + text.replace("'", "''") + "'"


def joined(parts: Sequence[str]) -> str:
    """Return SQL for the parts as one text; null counts as nothing."""
    if len(parts) <= _MOST_ARGUMENTS:
        return f"concat({', '.join(parts)})"
    runs = (parts[start : start + _MOST_ARGUMENTS] for start in range(0, len(parts), _MOST_ARGUMENTS))
    return joined([joined(run) for run in runs])


def interleave(parts: Iterable[str], separator: str) -> list[str]:
    """Return SQL parts with a constant text between each two."""
    between = literal(separator)
    return [piece for part in parts for piece in (between, part)][1:]
