"""Moments as queries write them: ISO 8601, or Solr's date math from NOW on.

https://solr.apache.org/guide/solr/latest/indexing-guide/date-formatting-math.html
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final

from portal.syndication.ckan.errors import SearchRefused

_STEP: Final = re.compile(r"([+-][0-9]{1,6}|/)(YEAR|MONTH|WEEK|DAY|HOUR|MINUTE|SECOND)S?")
_SPANS: Final = {
    "YEAR": timedelta(days=365),
    "MONTH": timedelta(days=30),
    "WEEK": timedelta(weeks=1),
    "DAY": timedelta(days=1),
    "HOUR": timedelta(hours=1),
    "MINUTE": timedelta(minutes=1),
    "SECOND": timedelta(seconds=1),
}
_FIRST: Final = {"month": 1, "day": 1, "hour": 0, "minute": 0, "second": 0, "microsecond": 0}
_ROUNDED: Final = ("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND")


def read_moment(text: str, now: datetime) -> datetime:
    """Return the moment that `text` names; without a zone it is in UTC.

    Months count 30 days and years 365. Raises `SearchRefused` for anything else.
    """
    start, steps = _split(text)
    try:
        moment = now if start == "NOW" else datetime.fromisoformat(start)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        for sign, unit in _STEP.findall(steps):
            moment = _floor(moment, unit) if sign == "/" else moment + int(sign) * _SPANS[unit]
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise _refuse(text) from None


def _split(text: str) -> tuple[str, str]:
    """Return the moment that the math begins with, and the math."""
    found = re.fullmatch(rf"(.*?)((?:{_STEP.pattern})*)", text.strip())
    if found is None:
        raise _refuse(text)
    return found[1], found[2]


def _floor(moment: datetime, unit: str) -> datetime:
    kept = _ROUNDED.index(unit) if unit in _ROUNDED else _ROUNDED.index("DAY")
    return moment.replace(**dict(list(_FIRST.items())[kept:]))  # type: ignore[arg-type]


def _refuse(text: str) -> SearchRefused:
    return SearchRefused("Invalid Date String: '{text}'. Write it as 2026-11-01T00:00:00Z.", text=text[:60])
