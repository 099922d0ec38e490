"""What a reader asks of rows taken together: groups of them, and figures of each group."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from itertools import count as iterate
from typing import Final

from portal.errors import InvalidInput
from portal.tabular.querying.query import EVERYTHING, MOST_SORT_KEYS, Selection, SortKey, check_page_size

MOST_KEYS: Final = 10
MOST_MEASURES: Final = 50
COUNT: Final = "count"


class Function(StrEnum):
    """A figure of the filled cells of a column in each group.

    `sum`, `avg` and `median` take numbers; `avg` and `median` are rounded to six digits behind the
    point. A group without a filled cell has none of them, and a `count` of 0.
    """

    SUM = "sum"
    AVG = "avg"
    MIN = "min"
    MAX = "max"
    COUNT = "count"
    MEDIAN = "median"


@dataclass(frozen=True, slots=True)
class Measure:
    """A function of a column; its output is called `sum(column)`."""

    function: Function
    column: str

    @property
    def name(self) -> str:
        """What the output is called."""
        return f"{self.function}({self.column})"


@dataclass(frozen=True, slots=True)
class GroupQuery:
    """The rows that fit `selection`, one group for each combination of cells in the columns `by`.

    The outputs are the columns `by`, `count`, and the measures. Without columns all rows are one
    group. `sort` names outputs; without it groups come in the order of the columns `by`. Groups that
    are equal in this keep the order in which their first rows stand. The selection's own columns
    and sort play no part.
    """

    by: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()
    selection: Selection = EVERYTHING
    sort: tuple[SortKey, ...] = ()
    first: int = 20
    after: str | None = None

    def __post_init__(self) -> None:
        check_page_size(self.first)
        if len(self.by) > MOST_KEYS:
            raise InvalidInput("Rows can be grouped by {limit} columns at most.", limit=MOST_KEYS)
        if len(self.measures) > MOST_MEASURES:
            raise InvalidInput("At most {limit} figures can be asked for.", limit=MOST_MEASURES)
        if len(self.sort) > MOST_SORT_KEYS:
            raise InvalidInput("At most {limit} columns can be sorted by.", limit=MOST_SORT_KEYS)
        if len(set(self.by)) < len(self.by) or len(set(self.measures)) < len(self.measures):
            raise InvalidInput("A column or a figure is named twice.")


def distinct(
    column: str, selection: Selection = EVERYTHING, first: int = 20, after: str | None = None
) -> GroupQuery:
    """Return the query of the distinct values of a column, the most frequent first, with their counts."""
    most = SortKey(name_count((column,)), descending=True)
    return GroupQuery((column,), (), selection, (most, SortKey(column)), first, after)


def name_count(by: tuple[str, ...]) -> str:
    """Return what the output is called that says how many rows a group has: `count`, if no column is."""
    taken = {name.casefold() for name in by}
    names = chain([COUNT], (f"{COUNT}_{number}" for number in iterate(2)))
    return next(name for name in names if name not in taken)
