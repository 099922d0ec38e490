"""The finders in the order they are asked; the first that finds a chart decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import Final

from portal.charts.chart import Chart, ColumnNote
from portal.charts.choosing.bars import find_bars
from portal.charts.choosing.choropleth import find_choropleth
from portal.charts.choosing.events import find_events
from portal.charts.choosing.point_map import find_point_map
from portal.charts.choosing.subject import Subject, study
from portal.charts.choosing.time_series import find_time_series
from portal.tabular import Table
from portal.tabular.querying.weight import MANY_ROWS
from portal.tabular.turns import HEAVY

FEWEST_ROWS: Final = 3
_FINDERS: Final[tuple[Callable[[Subject], Chart | None], ...]] = (
    find_time_series,
    find_choropleth,
    find_point_map,
    find_events,
    find_bars,
)


def find_chart(table: Table, notes: Iterable[ColumnNote] = ()) -> Chart | None:
    """Return the chart that the columns of `table` allow, with its rows; None if none is sure to be right.

    Raises `QueryStopped` if the engine's time or memory does not do, `Unavailable` if the snapshot
    is gone or too many heavy queries are running.
    """
    if table.row_count < FEWEST_ROWS:
        return None
    with _find_turn(table):
        subject = study(table, notes)
        return next((chart for find in _FINDERS if (chart := find(subject))), None)


def _find_turn(table: Table) -> AbstractContextManager[None]:
    """Return a turn among the heavy queries for a long table; others need none."""
    return HEAVY.take(table.terms.seconds) if table.row_count > MANY_ROWS else nullcontext()
