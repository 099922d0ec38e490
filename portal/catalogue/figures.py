"""Figures by year from the rows of a table, as an indicator's reference says, read when asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate
from typing import Any, Final

from portal.catalogue.tally import Tally
from portal.entities import Aggregate, FigureReference
from portal.tabular import Filter, Function, GroupQuery, Measure, Operator, Selection, Table, fetch_groups

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PAGE: Final = 1000
_MOST_PAGES: Final = 20


@dataclass(frozen=True, slots=True)
class YearFigure:
    """The figure of a year; `until` is the last period of it that has a row, as its cell is written."""

    year: int
    value: float
    until: str


def read_figures(table: Table, reference: FigureReference) -> tuple[YearFigure, ...]:
    """Return the figures of the years that the table has rows of, in order.

    `InvalidInput` names a column that is not there or holds no numbers. Periods in which no year can
    be read are left out. A table never changes, so what was read of it is kept for a while.
    """
    return _read(table, reference.model_dump_json())


@lru_cache(maxsize=512)
def _read(table: Table, written: str) -> tuple[YearFigure, ...]:
    reference = FigureReference.model_validate_json(written)
    tallies: dict[int, Tally] = {}
    for period, *figures in _fetch_periods(table, reference):
        if (year := read_year(period)) is not None:
            tallies[year] = tallies.get(year, Tally()) + _make_tally(reference, period, figures)
    values = ((year, tally, tally.figure(reference.aggregate)) for year, tally in _spread(tallies, reference))
    return tuple(YearFigure(year, value, tally.until) for year, tally, value in values if value is not None)


def read_year(period: object) -> int | None:
    """Return the one year that a period names (2026, 2026-10, 2026-Q3, a day); None if it is not one."""
    if isinstance(period, date):
        return period.year
    found = set(_YEAR.findall(str(period)))
    return int(found.pop()) if len(found) == 1 else None


def _spread(tallies: Mapping[int, Tally], reference: FigureReference) -> list[tuple[int, Tally]]:
    """Return the tallies by year, each with those before it if the figure is cumulative."""
    years = sorted(tallies)
    in_order: Sequence[Tally] = [tallies[year] for year in years]
    if reference.cumulative:
        in_order = list(accumulate(in_order))
    return list(zip(years, in_order, strict=True))


def _fetch_periods(table: Table, reference: FigureReference) -> Iterator[tuple[Any, ...]]:
    after = None
    for _ in range(_MOST_PAGES):
        page = fetch_groups(table, _ask(reference, after))
        yield from page.rows
        if not page.has_next_page:
            break
        after = page.end_cursor


def _ask(reference: FigureReference, after: str | None) -> GroupQuery:
    """Return the query of one row a period: the period, how many rows, and the figures in `_measures`."""
    filled = (reference.period, reference.value, reference.share_of)
    filters = [Filter(name, Operator.EXACT, value) for name, value in reference.where.items()]
    filters += [Filter(name, Operator.ISNULL, value=False) for name in filled if name is not None]
    selection = Selection(filters=tuple(filters))
    return GroupQuery((reference.period,), _measures(reference), selection, first=_PAGE, after=after)


def _measures(reference: FigureReference) -> tuple[Measure, ...]:
    match reference.value, reference.aggregate:
        case None, _:
            return ()
        case str(column), Aggregate.MIN | Aggregate.MAX:
            # The sum is asked for so that a column without numbers is refused.
            return tuple(Measure(each, column) for each in (Function.MIN, Function.MAX, Function.SUM))
        case str(column), Aggregate.SHARE:
            return (Measure(Function.SUM, column), Measure(Function.SUM, reference.share_of or ""))
        case str(column), _:
            return (Measure(Function.SUM, column),)


def _make_tally(reference: FigureReference, period: object, figures: Sequence[Any]) -> Tally:
    """Return what a period adds to its year; `figures` are its number of rows and `_measures`."""
    rows, *measured = (Decimal(each) for each in figures)
    until = period.isoformat() if isinstance(period, date) else str(period)
    if reference.aggregate in {Aggregate.MIN, Aggregate.MAX}:
        return Tally(int(rows), least=measured[0], most=measured[1], until=until)
    if reference.aggregate is Aggregate.SHARE:
        return Tally(int(rows), measured[0], measured[1], until=until)
    return Tally(int(rows), measured[0] if measured else Decimal(0), until=until)
