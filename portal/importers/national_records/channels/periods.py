"""Stretches of days in a text: `từ ngày 01/7/2025 đến hết ngày 31/12/2026`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

_DAY: Final = r"(?:ngày\s+)?(\d{{1,2}})(?:[/.-]|\s+tháng\s+)(\d{{1,2}})(?:[/.-]|\s+năm\s+)(\d{{4}})".format()
_PERIOD: Final = re.compile(
    rf"(?:\btừ\s+{_DAY})?(?(1)(?:\s*,?\s*đến\s+(?:hết\s+)?{_DAY})?|\bđến\s+(?:hết\s+)?{_DAY})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last; one of them may be open."""

    first: date | None
    last: date | None


def find_period(text: str) -> Period | None:
    """Return the only stretch of days that `text` states; None if it states none or several."""
    try:
        found = [_read(match) for match in _PERIOD.finditer(text) if match[0]]
    except ValueError:
        return None
    return found[0] if len(found) == 1 and _is_ordered(found[0]) else None


def _read(match: re.Match[str]) -> Period:
    days = [_make_day(match.groups()[start : start + 3]) for start in (0, 3, 6)]
    return Period(days[0], days[1] or days[2])


def _make_day(parts: tuple[str | None, ...]) -> date | None:
    numbers = [int(part) for part in parts if part]
    return date(numbers[2], numbers[1], numbers[0]) if len(numbers) == 3 else None


def _is_ordered(period: Period) -> bool:
    return period.first is None or period.last is None or period.first <= period.last
