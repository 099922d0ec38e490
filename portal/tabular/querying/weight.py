"""Which queries are heavy enough to wait for their turn."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Final

from portal.tabular.querying.rows import Rows
from portal.tabular.turns import HEAVY

MANY_ROWS: Final = 300_000
"""DuckDB sorts, groups or searches as many rows in some milliseconds."""

# As many heavy queries as run at once may come before, one after the other, each up to its limit.
_PATIENCE: Final = 3


def find_turn(rows: Rows) -> AbstractContextManager[None]:
    """Return a turn to hold until the first rows are found; light queries need none."""
    if rows.is_laborious and rows.among > MANY_ROWS:
        return HEAVY.take(_PATIENCE * rows.terms.seconds)
    return nullcontext()
