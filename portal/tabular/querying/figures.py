"""The outputs of groups: what each is called, of which type it is, and the SQL that makes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from portal.errors import InvalidInput
from portal.tabular.column_type import ColumnType
from portal.tabular.querying.groups import Function, GroupQuery, Measure, name_count
from portal.tabular.sql import quote
from portal.tabular.table import Column, Table

_NUMBERS: Final = (ColumnType.INTEGER, ColumnType.DECIMAL)
_ROUNDED: Final = "DECIMAL(38, 6)"
_SQL: Final = {
    Function.SUM: "sum({cell})",
    Function.AVG: f"CAST(avg({{cell}}) AS {_ROUNDED})",
    Function.MEDIAN: f"CAST(median(CAST({{cell}} AS DOUBLE)) AS {_ROUNDED})",
    Function.MIN: "min({cell})",
    Function.MAX: "max({cell})",
    Function.COUNT: "count({cell})",
}
# DuckDB's sum of whole numbers is of a type that Parquet files do not have.
_WHOLE_SUM: Final = "CAST(sum({cell}) AS DECIMAL(38, 0))"


@dataclass(frozen=True, slots=True)
class Output:
    """A column of the groups and the SQL of its cells."""

    column: Column
    sql: str


def find_outputs(table: Table, query: GroupQuery) -> list[Output]:
    """Return the columns of the groups: those they are made by, how many rows they have, the figures.

    Raises `InvalidInput` for a column that is not there or has no such figure.
    """
    keys = [table.column(name) for name in query.by]
    measured = [(measure, table.column(measure.column)) for measure in query.measures]
    outputs = [Output(column, quote(column.name)) for column in keys]
    outputs.append(Output(Column(name_count(query.by), ColumnType.INTEGER, nullable=False), "count(*)"))
    outputs += [Output(_describe(*each), _figure(*each)) for each in measured]
    _check_names(outputs)
    return outputs


def _describe(measure: Measure, column: Column) -> Column:
    match measure.function:
        case Function.COUNT:
            return Column(measure.name, ColumnType.INTEGER, nullable=False)
        case Function.MIN | Function.MAX:
            return replace(column, name=measure.name, nullable=True)
        case Function.SUM if column.type in _NUMBERS:
            return replace(column, name=measure.name, nullable=True)
        case Function.AVG | Function.MEDIAN if column.type in _NUMBERS:
            return Column(measure.name, ColumnType.DECIMAL, nullable=True, unit=column.unit)
        case function:
            raise InvalidInput(
                "Only numbers have a {function}; {name} is {type}.",
                function=function,
                name=column.name,
                type=column.type,
            )


def _figure(measure: Measure, column: Column) -> str:
    is_whole_sum = measure.function is Function.SUM and column.type is ColumnType.INTEGER
    return (_WHOLE_SUM if is_whole_sum else _SQL[measure.function]).format(cell=quote(column.name))


def _check_names(outputs: Sequence[Output]) -> None:
    names = [output.column.name.casefold() for output in outputs]
    for name in names:
        if names.count(name) > 1:
            raise InvalidInput(
                "Two columns of the answer would be called {name}. Leave one of them out.", name=name
            )
