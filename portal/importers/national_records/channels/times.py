"""The time cell of a row: a number with its unit, words, or a number whose unit must be found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from portal.entities.channel import TimeLimit
from portal.i18n import mark
from portal.importers.national_records.channels.durations import (
    Duration,
    find_durations,
    find_received,
    read_limits,
)
from portal.importers.national_records.channels.rows import UNITS
from portal.importers.national_records.channels.translated import say
from portal.importers.national_records.reading import NOTHING, FieldReading, Finding, Outcome

ASPECT: Final = "time limits"
BARE: Final = "bare numbers"
"""Numbers without a unit where a time limit should stand: no limit is stated by them."""

_CELL: Final = re.compile(rf"(\d+(?:[.,]\d+)?)(?: ?({'|'.join(sorted(UNITS, key=len, reverse=True))}))?")

LONGEST: Final = 10_000

TimeReading = FieldReading[list[TimeLimit]]


def read_time(cell: str, description: str, beside: str = "") -> TimeReading:
    """Return the time limits of a row: those of its cell, else those that its description states alone.

    `beside` is other text of the record that may state the number of a cell with its unit.
    """
    if cell == NOTHING:
        return _read_description(description)
    found = _CELL.fullmatch(cell)
    if found is None:
        return FieldReading([TimeLimit(rule=say(cell))], (Finding(ASPECT, Outcome.DATA, cell),))
    if found[2] is None:
        return _find_unit(cell, description, beside)
    unit = UNITS[found[2]]
    if unit is None or _number(found[1]) * unit[1] > LONGEST:
        reason = mark("the portal has no such unit") if unit is None else mark("the number is too large")
        finding = Finding(ASPECT, Outcome.TEXT, cell, reason)
        return FieldReading([TimeLimit(rule=say(cell))], (finding,))
    code, size = unit
    return _accept(cell, TimeLimit(number=_number(found[1]) * size, unit=code))


def keep_number(run: str) -> TimeReading:
    """Return no time limit, but the account of a number that runs into an amount."""
    return FieldReading([], (Finding(ASPECT, Outcome.TEXT, run, mark("the number runs into the amount")),))


def _read_description(description: str) -> TimeReading:
    """Read a row whose cell says nothing."""
    stated = find_durations(description)
    if not stated:
        return FieldReading([], consumed=(NOTHING,))
    limits = read_limits(description)
    outcome, reason = (
        (Outcome.DATA, "")
        if limits
        else (Outcome.TEXT, mark("the description states times of several things"))
    )
    finding = Finding(ASPECT, outcome, "; ".join(each.words for each in stated), reason)
    return FieldReading(limits, (finding,), consumed=(NOTHING,))


def _find_unit(cell: str, description: str, beside: str) -> TimeReading:
    """Read a number without a unit: another text must say it with one unit, and only one.

    The source has 1 where nobody filled anything in, so that only the row itself can bear out a 1.
    """
    number = min(_number(cell), LONGEST + 1)
    units = _units_of(number, find_durations(description))
    if not units and number > 1:
        units = _units_of(number, find_received(beside))
    if len(units) == 1:
        return _accept(cell, TimeLimit(number=number, unit=units.pop()))
    reason = (
        mark("the number has no unit")
        if number > 1
        else mark("1 without a unit may mean that nothing was said")
    )
    finding = Finding(BARE, Outcome.TEXT, cell, reason)
    return FieldReading([], (finding,), unread=cell)


def _units_of(number: float, stated: Iterable[Duration]) -> set[str]:
    return {each.unit for each in stated if each.number == number}


def _accept(cell: str, limit: TimeLimit) -> TimeReading:
    return FieldReading([limit], (Finding(ASPECT, Outcome.DATA, cell),), consumed=(cell,))


def _number(text: str) -> float:
    return float(text.replace(",", "."))
