"""Times as tables write them: dates, months, quarters and years, and how many of each to show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from portal.charts.chart import Grain
from portal.tabular import Column, ColumnType
from portal.tabular.sql import quote

MOST_MOMENTS: Final = 366


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write a period: an expression for a cell, and which of its groups are year and part."""

    grain: Grain
    pattern: str
    year: int
    part: int | None = None

    def matches(self, text: str) -> bool:
        """Return whether a cell writes a period in this form."""
        return re.search(self.pattern, text) is not None

    def sql(self, column: str) -> str:
        """Return SQL for the first moment of the period that the cell writes."""
        cell = f"CAST({quote(column)} AS VARCHAR)"
        year = f"CAST(regexp_extract({cell}, '{self.pattern}', {self.year}) AS INTEGER)"
        if self.part is None:
            return f"CAST(make_date({year}, 1, 1) AS TIMESTAMP)"
        part = f"regexp_extract({cell}, '{self.pattern}', {self.part})"
        number = (
            f"coalesce(list_position(['I', 'II', 'III', 'IV'], upper({part})), TRY_CAST({part} AS INTEGER))"
        )
        months = 3 if self.grain is Grain.QUARTER else 1
        return f"CAST(make_date({year}, ({number} - 1) * {months} + 1, 1) AS TIMESTAMP)"


_YEAR: Final = "((?:19|20)[0-9]{2})"
_MONTH: Final = "(0?[1-9]|1[0-2])"
_QUARTER: Final = "([1-4]|I|II|III|IV)"
_QUARTER_WORD: Final = "(?:[Qq]|[Qq]u[ýy]|QU[ÝY])"
FORMS: Final = (
    Form(Grain.MONTH, f"^{_YEAR}[-/.]{_MONTH}$", 1, 2),
    Form(Grain.MONTH, f"^(?:[Tt]háng |[Tt]h?)?{_MONTH}[-/.]{_YEAR}$", 2, 1),
    Form(Grain.QUARTER, f"^{_YEAR}[-/ ]?{_QUARTER_WORD} ?{_QUARTER}$", 1, 2),
    Form(Grain.QUARTER, f"^{_QUARTER_WORD} ?{_QUARTER}[-/ .]{{1,3}}{_YEAR}$", 2, 1),
    Form(Grain.YEAR, f"^(?:[Nn]ăm )?{_YEAR}$", 1),
)
_COARSER: Final = {
    Grain.MOMENT: (Grain.HOUR, Grain.DAY, Grain.MONTH, Grain.YEAR),
    Grain.HOUR: (Grain.DAY, Grain.MONTH, Grain.YEAR),
    Grain.DAY: (Grain.MONTH, Grain.YEAR),
    Grain.MONTH: (Grain.YEAR,),
    Grain.QUARTER: (Grain.YEAR,),
    Grain.YEAR: (),
}


@dataclass(frozen=True, slots=True)
class TimeColumn:
    """A column that tells when, with SQL for the first moment of what it tells."""

    column: Column
    grain: Grain
    sql: str

    def coarser(self) -> tuple[Grain, ...]:
        """Return the grains its moments can be merged to, from the finest."""
        return _COARSER[self.grain]


def native_time(column: Column) -> TimeColumn | None:
    """Return a date or datetime column as what tells the time; None for any other type."""
    cell = quote(column.name)
    if column.type is ColumnType.DATE:
        return TimeColumn(column, Grain.DAY, f"CAST({cell} AS TIMESTAMP)")
    return TimeColumn(column, Grain.MOMENT, cell) if column.type is ColumnType.DATETIME else None


def truncate(sql: str, grain: Grain) -> str:
    """Return SQL for the first moment of the period of that length around a moment."""
    return sql if grain is Grain.MOMENT else f"CAST(date_trunc('{grain.value}', {sql}) AS TIMESTAMP)"


def next_start(start: datetime, grain: Grain) -> datetime:
    """Return the first moment of the day, month, quarter or year after the one that begins at `start`."""
    if grain is Grain.DAY:
        return start + timedelta(days=1)
    months = start.year * 12 + start.month - 1 + _MONTHS[grain]
    return start.replace(year=months // 12, month=months % 12 + 1)


_MONTHS: Final = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}
