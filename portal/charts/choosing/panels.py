"""How the rows of a table are told apart: by a moment, or by a moment and a category."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from portal.charts.choosing.periods import TimeColumn
from portal.charts.choosing.profile import count_groups
from portal.charts.choosing.subject import Category, Subject
from portal.tabular.sql import ALWAYS, Clause, quote

_MOST_MOMENTS: Final = 200_000
_MOST_CATEGORIES: Final = 2_000
_WHOLE: Final = 0.8
_ALLOWANCE: Final = 1.5


@dataclass(frozen=True, slots=True)
class Panel:
    """A table with one row a moment and, unless `category` is None, a category."""

    time: TimeColumn
    category: Category | None
    moments: int
    categories: int

    @property
    def rows(self) -> Clause:
        """SQL that is true for the rows that count."""
        return self.category.rows if self.category else ALWAYS


def find_panel(subject: Subject, time: TimeColumn) -> Panel | None:
    """Return what tells the rows apart at each moment, names before codes; None if nothing does.

    Of all pairs of a moment and a category at least 80 % must have a row.
    """
    filled = subject.profiles[time.column.name].filled
    moments, most = count_groups(subject.table, [time.sql], Clause(f"{quote(time.column.name)} IS NOT NULL"))
    if most == 1 and filled == subject.table.row_count:
        return Panel(time, None, moments, 1)
    if moments > _MOST_MOMENTS or filled < subject.table.row_count:
        return None
    for category in sorted(subject.categories, key=lambda each: each.is_code):
        if panel := _read_panel(subject, time, category, moments):
            return panel
    return None


def _read_panel(subject: Subject, time: TimeColumn, category: Category, moments: int) -> Panel | None:
    distinct = category.profile.distinct
    # The number of different values may be an estimate, hence the allowance.
    if distinct > _MOST_CATEGORIES or subject.table.row_count > _ALLOWANCE * moments * distinct:
        return None
    cell = quote(category.field.name)
    pairs, most = count_groups(subject.table, [time.sql, cell], category.rows)
    categories, _ = count_groups(subject.table, [cell], category.rows)
    if most != 1 or categories < 2 or pairs < _WHOLE * moments * categories:
        return None
    return Panel(time, category, moments, categories)
