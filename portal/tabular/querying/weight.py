"""Which queries are heavy enough to wait for their turn."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Final

from portal.tabular.querying.query import Selection
from portal.tabular.table import Table
from portal.tabular.turns import HEAVY

MANY_ROWS: Final = 300_000
"""A query that must look at every cell of a column takes some milliseconds for as many rows."""


def find_turn(table: Table, *, is_heavy: bool) -> AbstractContextManager[None]:
    """Return a turn to hold while a query runs; light ones, and those of small tables, need none."""
    if is_heavy and table.row_count > MANY_ROWS:
        return HEAVY.take(table.terms.seconds)
    return nullcontext()


def is_heavy(selection: Selection) -> bool:
    """Return whether finding a page of it means more than one look at a column or two."""
    return bool(selection.sort or selection.search)
