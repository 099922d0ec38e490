"""Categories by the size of a measure: one row each, or the sum of their rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from portal.charts.chart import Bar, Bars, Period
from portal.charts.choosing.meaning import is_total
from portal.charts.choosing.profile import count_groups
from portal.charts.choosing.rows import as_relation, ask, group
from portal.charts.choosing.scope import Scope, find_scope
from portal.charts.choosing.subject import Category, Measure, Subject
from portal.charts.choosing.totals import hides_total
from portal.tabular import Table
from portal.tabular.sql import Clause, join, quote, select

FEWEST_BARS: Final = 3
MOST_BARS: Final = 15
_SHOWN: Final = 12
_EASILY_SEEN: Final = 40
_KNOWN: Final = Clause("v0 IS NOT NULL")


@dataclass(frozen=True, slots=True)
class _Choice:
    category: Category
    measure: Measure
    is_sum: bool
    where: Clause


def find_bars(subject: Subject) -> Bars | None:
    """Return categories by a measure at the latest moment there is, or None."""
    scope = find_scope(subject)
    if scope is None:
        return None
    found = (_read_bars(subject, choice, scope.period) for choice in _list_choices(subject, scope))
    return next((bars for bars in found if bars), None)


def _list_choices(subject: Subject, scope: Scope) -> Iterator[_Choice]:
    """Yield what could be drawn: first one bar a row, unless a few groups of many rows can be summed."""
    alone, groups = list(_find_alone(subject, scope)), list(_find_groups(subject, scope))
    is_short = bool(alone) and alone[0].category.profile.distinct <= _EASILY_SEEN
    yield from [*alone, *groups] if is_short else [*groups, *alone]


def _find_alone(subject: Subject, scope: Scope) -> Iterator[_Choice]:
    """Yield the categories that each name one row, with a measure that tells them apart."""
    for category, where, count, most in _named(subject, scope):
        if most != 1 or count < FEWEST_BARS:
            continue
        for measure in sorted(subject.measures, key=lambda each: not is_total(each.field)):
            if measure.profile.distinct >= min(8, count / 2):
                yield _Choice(category, measure, is_sum=False, where=where)


def _find_groups(subject: Subject, scope: Scope) -> Iterator[_Choice]:
    """Yield the few categories that name many rows, with a measure whose sum means something."""
    whole = [each for each in subject.measures if each.profile.filled == subject.table.row_count]
    summable = [each for each in whole if each.meaning.can_be_summed]
    for category, where, count, most in _named(subject, scope):
        if most > 1 and FEWEST_BARS <= count <= MOST_BARS and summable:
            yield _Choice(category, summable[0], is_sum=True, where=where)


def _named(subject: Subject, scope: Scope) -> Iterator[tuple[Category, Clause, int, int]]:
    for category in subject.categories:
        if not category.is_code:
            where = join("AND", [scope.where, category.rows])
            count, most = count_groups(subject.table, [quote(category.field.name)], where)
            yield category, where, count, most


def _read_bars(subject: Subject, choice: _Choice, period: Period | None) -> Bars | None:
    """Return the bars, or None if those shown are alike or one may be the total of the others."""
    value = f"sum({quote(choice.measure.field.name)})"
    grouped = group(subject.table.relation, [quote(choice.category.field.name)], [value], choice.where)
    facts = _read_facts(subject.table, as_relation(grouped))
    shown = facts.known if facts.known <= MOST_BARS else _SHOWN
    is_dull = shown < FEWEST_BARS or shown <= facts.highest_count
    if is_dull or hides_total(facts.highest, facts.total):
        return None
    order = ["v0 DESC", "k0"]
    top = ask(subject.table, select(["k0", "v0"], as_relation(grouped), _KNOWN, order, shown))
    bars = tuple(Bar(name, float(size)) for name, size in top)
    is_summed = facts.known > shown and choice.measure.meaning.can_be_summed
    return Bars(
        choice.category.field,
        choice.measure.field,
        period,
        choice.is_sum,
        bars,
        facts.known - shown,
        facts.total - sum(bar.value for bar in bars) if is_summed else None,
        Bar(facts.lowest_name, facts.lowest),
        facts.highest_count,
        facts.lowest_count,
        facts.count - facts.known,
    )


@dataclass(frozen=True, slots=True)
class _Facts:
    count: int
    known: int
    total: float
    highest: float
    lowest: float
    lowest_name: str
    highest_count: int
    lowest_count: int


def _read_facts(table: Table, groups: Clause) -> _Facts:
    """Return what is true of all groups, those that are not shown as well."""
    extremes = ["count(*)", "count(v0)", "sum(v0)", "max(v0)", "min(v0)", "arg_min(k0, v0)"]
    [(count, known, *sizes, name)] = ask(table, select(extremes, groups))
    ties = [select(["count(*)"], groups, Clause("v0 = ?", (size,))) for size in sizes[1:]]
    [[(highest_count,)], [(lowest_count,)]] = [ask(table, tie) for tie in ties]
    total, highest, lowest = (float(size or 0) for size in sizes)
    return _Facts(count, known, total, highest, lowest, name, highest_count, lowest_count)
