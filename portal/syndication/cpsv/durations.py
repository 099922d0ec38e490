"""Time limits as durations of XML Schema (https://www.w3.org/TR/xmlschema-2/#duration)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from portal.entities import TimeLimit
from portal.syndication.rdf import Literal

_HOURS: Final = {"hour": 1, "working-day": 8, "calendar-day": 24}
_LENGTHS: Final = {"hour": 1, "working-day": 34, "calendar-day": 24, "month": 24 * 30.4}


def write_duration(limit: TimeLimit) -> Literal | None:
    """Return a time limit as a duration; None if it is a rule in words.

    XML Schema has no working days: they are written as days, of which half a one is four hours at the
    desk, and the words beside the duration say what kind of days they are.
    """
    if limit.number is None or limit.unit is None:
        return None
    if limit.unit == "month":
        return _typed(f"P{round(limit.number)}M" if limit.number >= 1 else f"P{round(limit.number * 30)}D")
    if limit.unit == "hour":
        return _typed(_write_hours(limit.number))
    whole, part = divmod(limit.number, 1)
    rest = _write_hours(part * _HOURS[limit.unit])[1:] if part else ""
    return _typed(f"P{int(whole)}D{rest}" if whole or not rest else f"P{rest}")


def find_longest(limits: Iterable[TimeLimit]) -> TimeLimit | None:
    """Return the longest of the limits that are numbers; None if there is none."""
    known = [limit for limit in limits if limit.number is not None]
    return max(known, key=_length, default=None)


def _length(limit: TimeLimit) -> float:
    """Return about how many hours a limit lasts: a working day, weekends counted in, is 34."""
    return (limit.number or 0) * _LENGTHS[limit.unit or "hour"]


def _write_hours(hours: float) -> str:
    whole, part = divmod(round(hours * 60), 60)
    return f"PT{whole}H{part}M" if part else f"PT{whole}H"


def _typed(text: str) -> Literal:
    return Literal(text, datatype="xsd:duration")
