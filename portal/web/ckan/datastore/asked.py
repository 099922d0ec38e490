"""What a client asks of a table, in the terms of `portal.tabular`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from portal.syndication.ckan.datastore import call_column
from portal.tabular import ColumnType, Table
from portal.tabular.querying import Filter, Operator, Selection, SortKey
from portal.tabular.table import ROW
from portal.web.ckan.parameters import Parameters
from portal.web.ckan.refusals import invalid

DEFAULT_LIMIT: Final = 100
MOST_ROWS: Final = 32_000
_DIRECTIONS: Final = {"": False, "asc": False, "desc": True}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which rows of a numbered table: `limit` of the selected ones after the first `offset`."""

    selection: Selection
    limit: int
    offset: int
    after: int | None
    is_distinct: bool
    wants_total: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a page, and the number in the file of the last, from which the next page goes on."""

    rows: list[tuple[object, ...]]
    last: int | None


def read_asked(parameters: Parameters, table: Table) -> Asked:
    """Return what the parameters ask of a numbered table; columns that are not there are refused."""
    search = parameters.decode("q", "{")
    selection = Selection(
        columns=_read_columns(parameters, table),
        filters=(
            *_read_filters(parameters, table),
            *(_read_searches(search, table) if isinstance(search, dict) else ()),
        ),
        sort=tuple(_read_sort(parameters, table)),
        search="" if isinstance(search, dict) else parameters.text("q"),
    )
    return Asked(
        selection,
        limit=parameters.number("limit", DEFAULT_LIMIT, MOST_ROWS),
        offset=parameters.number("offset", 0),
        after=parameters.number("after", 0) or None,
        is_distinct=parameters.flag("distinct"),
        wants_total=parameters.flag("include_total", default=True),
    )


def _read_columns(parameters: Parameters, table: Table) -> tuple[str, ...]:
    """Return the columns that are named, else all of them; equal rows have numbers of their own."""
    whole, known = parameters.raw("fields"), _names(table)
    named = [whole] if isinstance(whole, str) and whole in known else parameters.names("fields")
    usual = [name for name in known.values() if name != ROW or not parameters.flag("distinct")]
    return tuple(dict.fromkeys(_column(table, "fields", name) for name in named)) or tuple(usual)


def _names(table: Table) -> dict[str, str]:
    """Return the table's own names of its columns, by what clients call them."""
    return {call_column(column): column.name for column in table.columns}


def _read_filters(parameters: Parameters, table: Table) -> Iterator[Filter]:
    for name, value in parameters.mapping("filters").items():
        column = _column(table, "filters", name)
        if isinstance(value, dict):
            raise invalid("filters", f'"{name}" must be a value or a list of values')
        if value is None:
            yield Filter(column, Operator.ISNULL, True)
        else:
            yield Filter(column, Operator.IN if isinstance(value, list) else Operator.EXACT, value)


def _read_searches(search: dict[str, Any], table: Table) -> Iterator[Filter]:
    """Yield a condition for each column that a text is looked for in; other types must be equal."""
    for name, text in search.items():
        column = table.column(_column(table, "q", name))
        is_text = column.type is ColumnType.TEXT
        yield Filter(column.name, Operator.CONTAINS if is_text else Operator.EXACT, text)


def _read_sort(parameters: Parameters, table: Table) -> Iterator[SortKey]:
    for key in parameters.names("sort"):
        name, _, direction = key.removesuffix(" nulls last").rpartition(" ")
        if direction.lower() not in _DIRECTIONS:
            name, direction = key, ""
        yield SortKey(_column(table, "sort", name.strip() or key), _DIRECTIONS[direction.lower()])


def _column(table: Table, parameter: str, name: str) -> str:
    """Return the table's own name of a column."""
    plain = name[1:-1] if len(name) > 2 and name[0] == name[-1] == '"' else name
    known = _names(table)
    if plain not in known:
        raise invalid(parameter, f'invalid value "{plain[:80]}"')
    return known[plain]
