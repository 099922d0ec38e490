"""Which rows a chart that shows no time takes: all, or those of the latest period that is reported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from portal.charts.chart import Grain, Period
from portal.charts.choosing.panels import find_panel
from portal.charts.choosing.periods import TimeColumn
from portal.charts.choosing.rows import fetch_groups
from portal.charts.choosing.subject import Subject
from portal.tabular.sql import ALWAYS, Clause, quote

_REPORTED: Final = 0.8
_LOOKED_AT: Final = 24
_STATISTICAL: Final = (Grain.MONTH, Grain.QUARTER, Grain.YEAR)


@dataclass(frozen=True, slots=True)
class Scope:
    """The rows of a period; of all rows if the table knows no time."""

    where: Clause
    period: Period | None


def find_scope(subject: Subject) -> Scope | None:
    """Return the rows of the latest period in which most of the values are there.

    None if the rows are events, of which the latest day would say nothing.
    """
    if not subject.times:
        return Scope(ALWAYS, None)
    for time in subject.times:
        panel = find_panel(subject, time)
        if time.grain in _STATISTICAL or (panel and panel.category):
            return _latest(subject, time)
    return None


def _latest(subject: Subject, time: TimeColumn) -> Scope | None:
    values = "+".join(f"count({quote(each.field.name)})" for each in subject.measures)
    if not values:
        return None
    moments = fetch_groups(
        subject.table, [time.sql], [values], order=["k0 DESC NULLS LAST"], limit=_LOOKED_AT
    )
    most = max(filled for _, filled in moments)
    start = next(start for start, filled in moments if filled >= _REPORTED * most)
    return Scope(Clause(f"{time.sql} = ?", (start,)), Period(start, time.grain)) if start else None
