"""A stretch of rows for those who number rows themselves, such as the clients of CKAN."""

from __future__ import annotations

from portal.tabular.connection import reading
from portal.tabular.querying.keyset import fetch_after
from portal.tabular.querying.query import Selection
from portal.tabular.querying.rows import select_rows
from portal.tabular.querying.weight import find_turn
from portal.tabular.table import Table


def fetch_stretch(
    table: Table, selection: Selection, after: int | None, count: int
) -> list[tuple[object, ...]]:
    """Return the `count` rows after the row numbered `after`, each with its own number at the end.

    The caller bounds `count`. Raises what `fetch_page` raises.
    """
    rows = select_rows(table, selection)
    with find_turn(rows), reading(table.terms) as connection:
        return fetch_after(connection, rows, after, count)
