"""What the Government announces about days off and no rule can compute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from portal.vocabulary import FOLDER, read_rows


@dataclass(frozen=True, slots=True)
class Announcement:
    """The document that fixed something: its number and the day it was issued."""

    number: str
    issued_on: date


@dataclass(frozen=True, slots=True)
class Swap:
    """A working day that was made free, for another day that is worked instead."""

    day_off: date
    worked_instead: date
    announcement: Announcement


@cache
def load_announcements() -> Mapping[int, Announcement]:
    """Return the announcements of Tết and National Day holidays, by year."""
    rows = read_rows(FOLDER / "holiday_announcements.csv")
    return {int(row["year"]): _read_announcement(row) for row in rows}


@cache
def load_swaps() -> tuple[Swap, ...]:
    """Return the working days that were moved, in the order of the days off."""
    rows = read_rows(FOLDER / "working_day_swaps.csv")
    return tuple(
        Swap(_day(row["day_off"]), _day(row["worked_instead"]), _read_announcement(row)) for row in rows
    )


def _read_announcement(row: Mapping[str, str]) -> Announcement:
    return Announcement(row["number"], _day(row["issued_on"]))


def _day(text: str) -> date:
    return date.fromisoformat(text)
