"""Days that a record states, as `1/7/2025`, `01-07-2025` or `2025-07-01`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from portal.i18n import mark
from portal.importers.national_records.reading import FieldReading, Finding, Outcome

DAYS: Final = {
    "ngay_hieu_luc": "valid_from",
    "tu_ngay": "valid_from",
    "ngay_het_hieu_luc": "valid_until",
    "den_ngay": "valid_until",
}
"""Fields of the source that say from when and until when a procedure applies."""

_DAY_FIRST: Final = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})", re.ASCII)
_YEAR_FIRST: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)


def read_day(text: str) -> FieldReading[date | None]:
    """Return the day that `text` states and nothing else; one that no calendar has is refused."""
    written = text.strip()
    if not written:
        return FieldReading(None)
    found = _DAY_FIRST.fullmatch(written) or _YEAR_FIRST.fullmatch(written)
    if found is None:
        return _keep(written, Outcome.TEXT, mark("not a day such as 01/07/2025"))
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return _keep(written, Outcome.REFUSED, mark("no calendar has this day"))
    return FieldReading(day, (Finding("dates", Outcome.DATA, written),), consumed=(written,))


def read_days(fields: Mapping[str, str]) -> dict[str, FieldReading[date | None]]:
    """Return the day that each field of `DAYS` states; of two that contradict each other the first counts."""
    stated: dict[str, date] = {}
    readings: dict[str, FieldReading[date | None]] = {}
    for name in (name for name in DAYS if name in fields):
        found = read_day(fields[name])
        if found.value is not None and (reason := _objection(DAYS[name], found.value, stated)):
            found = _keep(fields[name].strip(), Outcome.REFUSED, reason)
        if found.value is not None:
            stated[DAYS[name]] = found.value
        readings[name] = found
    return readings


def _objection(name: str, day: date, stated: Mapping[str, date]) -> str:
    if stated.get(name, day) != day:
        return mark("another field states another day")
    if name == "valid_until" and day < stated.get("valid_from", day):
        return mark("the last day is before the first")
    return ""


def _keep(written: str, outcome: Outcome, reason: str) -> FieldReading[date | None]:
    return FieldReading(None, (Finding("dates", outcome, written, reason),), unread=written)
