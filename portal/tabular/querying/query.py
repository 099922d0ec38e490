"""What a reader asks of the rows of a table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from portal.errors import InvalidInput
from portal.tabular.table import Column, Table

MOST_FILTERS: Final = 50
MOST_SORT_KEYS: Final = 10
MOST_ROWS: Final = 1000
MOST_WORDS: Final = 20
LONGEST_SEARCH: Final = 1000


class Operator(StrEnum):
    """How a cell is compared with a value.

    `less` and `greater` include the value. `contains` takes no notice of marks and case. An empty
    cell differs from every value and is in no list, so `differs` and `notin` keep it; it fits no
    other comparison. `isnull` takes true for the empty cells and false for the filled.
    """

    EXACT = "exact"
    DIFFERS = "differs"
    CONTAINS = "contains"
    IN = "in"
    NOTIN = "notin"
    LESS = "less"
    GREATER = "greater"
    STRICTLY_LESS = "strictly_less"
    STRICTLY_GREATER = "strictly_greater"
    ISNULL = "isnull"

    @property
    def takes_list(self) -> bool:
        """Whether it compares with a list of values."""
        return self in (Operator.IN, Operator.NOTIN)


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on one column; `value` is a list for `in` and `notin`, else one value or its text."""

    column: str
    operator: Operator
    value: object


@dataclass(frozen=True, slots=True)
class SortKey:
    """A column to sort by; empty cells come last in both directions."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Selection:
    """Rows that fit all filters and hold every word of `search`, sorted, then in source order.

    Several filters may be on one column. Each word may stand in any text column, without regard to
    marks and case. `columns` None is all of them.
    """

    columns: tuple[str, ...] | None = None
    filters: tuple[Filter, ...] = ()
    sort: tuple[SortKey, ...] = ()
    search: str = ""

    def __post_init__(self) -> None:
        if len(self.filters) > MOST_FILTERS:
            raise InvalidInput("At most {limit} filters can be set.", limit=MOST_FILTERS)
        if len(self.sort) > MOST_SORT_KEYS:
            raise InvalidInput("At most {limit} columns can be sorted by.", limit=MOST_SORT_KEYS)
        if len(self.search) > LONGEST_SEARCH or len(self.words) > MOST_WORDS:
            raise InvalidInput(
                "A search may have {words} words and {limit} characters at most.",
                words=MOST_WORDS,
                limit=LONGEST_SEARCH,
            )

    @property
    def words(self) -> tuple[str, ...]:
        """The words that are searched for."""
        return tuple(self.search.split())

    def chosen(self, table: Table) -> tuple[Column, ...]:
        """Return the columns that are asked for, or raise `InvalidInput` for one that is not there."""
        if self.columns is None:
            return table.columns
        if not self.columns:
            raise InvalidInput("Choose at least one column.")
        return tuple(map(table.column, dict.fromkeys(self.columns)))


EVERYTHING: Final = Selection()


@dataclass(frozen=True, slots=True)
class RowQuery:
    """One page of a selection: `first` rows after the row that the cursor `after` marks."""

    selection: Selection = EVERYTHING
    first: int = 20
    after: str | None = None

    def __post_init__(self) -> None:
        check_page_size(self.first)


def check_page_size(first: int) -> None:
    """Raise `InvalidInput` if a page cannot have as many rows."""
    if not 1 <= first <= MOST_ROWS:
        raise InvalidInput("A page has between 1 and {limit} rows.", limit=MOST_ROWS)


@dataclass(frozen=True, slots=True)
class RowPage:
    """Rows as tuples in the order of `columns`; `total_count` counts the rows of all pages.

    Cells are str, int, Decimal, bool, date, datetime without zone, or None. `end_cursor` marks the
    last row of this page and is None on an empty one.
    """

    columns: tuple[Column, ...]
    rows: list[tuple[object, ...]]
    total_count: int
    end_cursor: str | None
    has_next_page: bool
