"""The finders in the order they are asked; the first that finds a chart decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from portal.charts.chart import Chart, ColumnNote
from portal.charts.choosing.bars import find_bars
from portal.charts.choosing.choropleth import find_choropleth
from portal.charts.choosing.events import find_events
from portal.charts.choosing.point_map import find_point_map
from portal.charts.choosing.subject import Subject, study
from portal.charts.choosing.time_series import find_time_series
from portal.tabular import Table

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

    Raises `TooLarge` if the engine's memory does not do, `Unavailable` if the snapshot is gone.
    """
    if table.row_count < FEWEST_ROWS:
        return None
    subject = study(table, notes)
    return next((chart for find in _FINDERS if (chart := find(subject))), None)
