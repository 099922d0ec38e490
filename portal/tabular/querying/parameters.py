"""What an address asks of a table: its parameters as a selection or as groups.

`area__exact=An Giang` is a filter on the column `area`; the last `__` counts, so a column may have
any name. `area__in=a,b`, `sort=-year,name`, `columns=a,b`, `group=a,b`, `sum=c` take lists, which
are written as a line of CSV: `"one, with a comma",two`. Filters on one column add up.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from portal.errors import InvalidInput
from portal.tabular.querying.groups import Function, GroupQuery, Measure, distinct
from portal.tabular.querying.query import Filter, Operator, Selection, SortKey
from portal.tabular.table import Table

Pairs = Iterable[tuple[str, str]]
LISTS: Final = ("columns", "sort", "group", "distinct", *Function)
"""The parameters that take a list of columns."""
SEARCH: Final = "q"
MOST_PARAMETERS: Final = 200
_OPERATORS: Final = frozenset(Operator)


def parse_question(table: Table, pairs: Pairs) -> Selection | GroupQuery:
    """Return what the parameters of an address ask, or raise `InvalidInput` naming what is wrong."""
    given = list(pairs)
    if len(given) > MOST_PARAMETERS:
        raise InvalidInput("An address may have {limit} parameters at most.", limit=MOST_PARAMETERS)
    lists = {name: list(_gather(given, name)) for name in LISTS}
    selection = Selection(
        columns=tuple(lists["columns"]) if any(name == "columns" for name, _ in given) else None,
        filters=tuple(_read_filters(table, given)),
        sort=tuple(_read_sort(table, lists["sort"])),
        search=" ".join(value for name, value in given if name == SEARCH),
    )
    return _group(selection, lists) if _asks_groups(lists) else selection


def parse_selection(table: Table, pairs: Pairs) -> Selection:
    """Return the selection that the parameters ask for; groups are refused."""
    question = parse_question(table, pairs)
    if isinstance(question, GroupQuery):
        raise InvalidInput("Rows cannot be grouped here. Leave out: {names}.", names=", ".join(LISTS[2:]))
    return question


def split_list(text: str) -> list[str]:
    """Return the values of a list that is written as a line of CSV."""
    try:
        return next(csv.reader([text], strict=True), [])
    except csv.Error as error:
        raise InvalidInput(
            "The list {text} cannot be read. Put a value with a comma between quotes, and write a quote "
            "inside it twice.",
            text=text[:80],
        ) from error


def _asks_groups(lists: dict[str, list[str]]) -> bool:
    return any(lists[name] for name in ("group", "distinct", *Function))


def _group(selection: Selection, lists: dict[str, list[str]]) -> GroupQuery:
    rows = Selection(filters=selection.filters, search=selection.search)
    measures = tuple(Measure(function, column) for function in Function for column in lists[function])
    if selection.columns is not None:
        raise InvalidInput("Groups have columns of their own. Leave out 'columns'.")
    if not lists["distinct"]:
        return GroupQuery(tuple(lists["group"]), measures, rows, selection.sort)
    if len(lists["distinct"]) > 1 or lists["group"] or measures or selection.sort:
        raise InvalidInput("'distinct' takes one column, and neither groups, figures nor an order beside it.")
    return distinct(lists["distinct"][0], rows)


def _gather(given: list[tuple[str, str]], wanted: str) -> Iterator[str]:
    values = (split_list(value) for name, value in given if name == wanted)
    return (value.strip() for value in chain.from_iterable(values) if value.strip())


def _read_sort(table: Table, keys: list[str]) -> Iterator[SortKey]:
    """Yield sort keys; a minus before the name of a column turns the order round."""
    names = {column.name for column in table.columns}
    for key in keys:
        turns = key.startswith("-") and (key[1:] in names or key not in names)
        yield SortKey(key[1:] if turns else key, descending=turns)


def _read_filters(table: Table, given: list[tuple[str, str]]) -> Iterator[Filter]:
    for name, value in given:
        if name in LISTS or name == SEARCH:
            continue
        column, _, operator = name.rpartition("__")
        if operator not in _OPERATORS or not column:
            raise InvalidInput(
                "There is no parameter {name}. A filter is written column__operator=value; the operators "
                "are: {operators}. The other parameters are: {others}.",
                name=name[:80],
                operators=", ".join(Operator),
                others=", ".join((SEARCH, *LISTS)),
            )
        asked = Operator(operator)
        yield Filter(table.column(column).name, asked, split_list(value) if asked.takes_list else value)
