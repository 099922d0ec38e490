"""The total over many categories at each moment, of those alone that have a value at every moment.

A sum in which now this, now that office is missing would rise and fall with the reports sent in and
not with what they report.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from portal.charts.chart import Aggregate
from portal.charts.choosing.meaning import Meaning
from portal.charts.choosing.panels import Panel
from portal.charts.choosing.rows import MERGING, as_relation, ask, group
from portal.charts.choosing.subject import Category, Measure, Subject
from portal.tabular.sql import Clause, join, quote, select

_ENOUGH: Final = 2 / 3


@dataclass(frozen=True, slots=True)
class Total:
    """A measure summed over the `complete` categories; `rows` has the moments `k0` and the sums `v0`."""

    measure: Measure
    category: Category
    complete: int
    rows: Clause


def find_total(subject: Subject, panel: Panel, measures: list[Measure]) -> Total | None:
    """Return the first total that can be trusted, flows before counts."""
    summable = (each for each in measures if each.meaning.can_be_summed)
    for measure in sorted(summable, key=lambda each: each.meaning is not Meaning.FLOW):
        if panel.category and (total := _read_total(subject, panel, panel.category, measure)):
            return total
    return None


def _read_total(subject: Subject, panel: Panel, category: Category, measure: Measure) -> Total | None:
    """Return the total if at least two thirds of the categories are complete and none is itself a total."""
    cell, value = quote(category.field.name), quote(measure.field.name)
    sums = group(subject.table.relation, [cell], [f"count({value})", f"sum({value})"], panel.rows)
    complete = select(["*"], as_relation(sums), Clause("v0 = ?", (panel.moments,)))
    parts = [float(total) for _, _, total in ask(subject.table, complete)]
    if len(parts) < _ENOUGH * panel.categories or hides_total(max(parts), sum(parts)):
        return None
    names = select(["k0"], as_relation(complete))
    members = Clause(f"{cell} IN ({names.sql})", names.parameters)
    where = join("AND", [panel.rows, members])
    rows = group(subject.table.relation, [panel.time.sql], [f"{MERGING[Aggregate.SUM]}({value})"], where)
    return Total(measure, category, len(parts), as_relation(rows))


def hides_total(greatest: float, total: float) -> bool:
    """Return whether the greatest part is exactly all others together, so that it may be their total."""
    return greatest != 0 and greatest * 2 == total
