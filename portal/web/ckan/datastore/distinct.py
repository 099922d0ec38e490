"""Rows that are told apart by their cells alone, each once."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from portal.tabular import Table
from portal.tabular.querying import MOST_ROWS, GroupQuery, Selection, fetch_groups
from portal.web.ckan.datastore.asked import Asked, Rows
from portal.web.ckan.refusals import invalid

MOST_DISTINCT: Final = 10_000


def read_distinct(table: Table, asked: Asked) -> tuple[Rows, int]:
    """Return the page that is asked for, and how many different rows there are.

    Without an order of their own they come in that of their cells. Refuses what lies beyond the
    first 10,000.
    """
    found: list[tuple[object, ...]] = []
    total, after, wanted = 0, None, asked.offset + asked.limit
    while len(found) < wanted:
        page = fetch_groups(table, _make_query(asked.selection, min(wanted, MOST_ROWS), after))
        found, total, after = [*found, *page.rows], page.total_count, page.end_cursor
        if not page.has_next_page:
            break
        if len(found) >= MOST_DISTINCT:
            raise invalid("offset", f"Only the first {MOST_DISTINCT} distinct rows can be had: set filters")
    width = len(asked.selection.columns or ())
    return Rows([row[:width] for row in found[asked.offset : wanted]], None), total


def _make_query(selection: Selection, first: int, after: str | None) -> GroupQuery:
    return GroupQuery(
        by=selection.columns or (),
        selection=replace(selection, columns=None, sort=()),
        sort=selection.sort,
        first=first,
        after=after,
    )
