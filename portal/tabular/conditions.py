"""Filters as SQL: names checked and quoted, values cast and kept apart as parameters."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from portal.errors import InvalidInput
from portal.tabular.column_type import ColumnType, parse
from portal.tabular.folding import folded_sql
from portal.tabular.query import Filter, Operator
from portal.tabular.sql import Clause, join, quote
from portal.tabular.table import Column, Table

MOST_VALUES: Final = 1000
LONGEST_VALUE: Final = 10_000
_COMPARISONS: Final = {
    Operator.EXACT: "=",
    Operator.DIFFERS: "IS DISTINCT FROM",
    Operator.LESS: "<=",
    Operator.GREATER: ">=",
    Operator.STRICTLY_LESS: "<",
    Operator.STRICTLY_GREATER: ">",
}


def all_conditions(table: Table, filters: Iterable[Filter]) -> Clause:
    """Return SQL that is true for the rows that fit every filter.

    Raises `InvalidInput` for an unknown column and for a value that its column cannot hold.
    """
    return join("AND", (_condition(table.column(each.column), each) for each in filters))


def _condition(column: Column, asked: Filter) -> Clause:
    cell = quote(column.name)
    match asked.operator:
        case Operator.CONTAINS:
            return _contains(column, asked.value)
        case Operator.IN:
            values = _cast_list(column, asked.value)
            return Clause(f"{cell} IN ({', '.join('?' * len(values))})", values)
        case Operator.ISNULL:
            return Clause(f"{cell} IS {'NULL' if _is_true(column, asked.value) else 'NOT NULL'}")
        case operator:
            return Clause(f"{cell} {_COMPARISONS[operator]} ?", (_cast(column, asked.value),))


def _contains(column: Column, value: object) -> Clause:
    if column.type is not ColumnType.TEXT:
        raise InvalidInput(
            "Only text can contain something; {name} is {type}.", name=column.name, type=column.type
        )
    return Clause(f"contains({folded_sql(quote(column.name))}, {folded_sql('?')})", (_cast(column, value),))


def _cast_list(column: Column, value: object) -> tuple[object, ...]:
    if not isinstance(value, list | tuple) or not 1 <= len(value) <= MOST_VALUES:
        raise InvalidInput(
            "The filter on {name} takes a list of 1 to {limit} values.", name=column.name, limit=MOST_VALUES
        )
    return tuple(_cast(column, each) for each in value)


def _is_true(column: Column, value: object) -> bool:
    if str(value).lower() not in ("true", "false"):
        raise InvalidInput("The filter isnull on {name} takes true or false.", name=column.name)
    return str(value).lower() == "true"


def _cast(column: Column, value: object) -> object:
    text = _write(column, value)
    try:
        return parse(text, column.type)
    except ValueError as error:
        raise InvalidInput(
            "{value} is not a value of {name}, which is {type}.",
            value=text[:80],
            name=column.name,
            type=column.type,
        ) from error


def _write(column: Column, value: object) -> str:
    """Return a value as a cell writes it."""
    if not isinstance(value, str | int | float | Decimal | date):
        raise InvalidInput("The filter on {name} takes one value.", name=column.name)
    text = value.isoformat() if isinstance(value, date) else str(value)
    if len(text) > LONGEST_VALUE:
        raise InvalidInput("A value may have {limit} characters at most.", limit=LONGEST_VALUE)
    return text
