"""The time cell of a row: a number with its unit, words, or a number whose unit must be found."""

from __future__ import annotations

import re
from typing import Final

from portal.entities.channel import TimeLimit
from portal.importers.national_records.channels.rows import UNITS
from portal.importers.national_records.reading import NOTHING, FieldReading, Finding, Outcome

ASPECT: Final = "time limits"

_CELL: Final = re.compile(rf"(\d+(?:[.,]\d+)?)(?: ?({'|'.join(sorted(UNITS, key=len, reverse=True))}))?")
_STATED: Final = {"ngày làm việc": "working-day", "ngày": "calendar-day", "giờ": "hour", "tháng": "month"}
_DURATION_TEXT: Final = (
    r"(?<![\d/.,-])(?P<number>\d{1,4}(?:,\d)?)\s*(?:\([^()\d]{1,30}\)\s*)?"
    r"(?P<unit>ngày\s+làm\s+việc|ngày|giờ(?!\s+làm\s+việc)|tháng)(?!\s*\d)(?!\w)"
)
_DURATION: Final = re.compile(_DURATION_TEXT, re.IGNORECASE)
_ALONE: Final = re.compile(
    r"^[-+*•\s]*(?:Thời (?:hạn|gian) (?:giải quyết|thực hiện|xử lý)\s*:?\s*)?"
    rf"(?:(?:trong|không quá)\s+)?(?:(?:vòng|thời hạn|thời gian)\s+)?(?:không quá\s+)?{_DURATION_TEXT},?\s+"
    r"(?:kể\s+)?từ\s+(?:ngày|khi)",
    re.IGNORECASE | re.MULTILINE,
)

TimeReading = FieldReading[list[TimeLimit]]


def read_time(cell: str, description: str, beside: str = "") -> TimeReading:
    """Return the time limit of a row: of its cell, else the only one that its description states.

    `beside` is other text of the record that may state the number of a cell with its unit.
    """
    if cell == NOTHING:
        return _read_alone(description)
    found = _CELL.fullmatch(cell)
    if found is None:
        return _data(cell, TimeLimit(rule=cell), consumed="")
    if found[2] is None:
        return _find_unit(cell, description, beside)
    if (unit := UNITS[found[2]]) is None:
        return FieldReading(
            [TimeLimit(rule=cell)],
            (Finding(ASPECT, Outcome.TEXT, cell, f"the unit {found[2]} is none of the portal's"),),
        )
    return _data(cell, TimeLimit(number=_number(found[1]), unit=unit), consumed=cell)


def read_ambiguous(run: str) -> TimeReading:
    """Return nothing but the account of a number that runs into an amount."""
    return FieldReading([], (Finding(ASPECT, Outcome.TEXT, run, "the number runs into the amount"),))


def find_units(number: float, text: str) -> set[str]:
    """Return the units with which `text` states `number`."""
    return {_code(found["unit"]) for found in _DURATION.finditer(text) if _number(found["number"]) == number}


def _read_alone(description: str) -> TimeReading:
    stated = list(_DURATION.finditer(description))
    if not stated:
        return FieldReading([], consumed=(NOTHING,))
    if len(stated) > 1 or (found := _ALONE.search(description)) is None:
        words = "; ".join(each[0] for each in stated)
        finding = Finding(ASPECT, Outcome.TEXT, words, "the description states times of several things")
        return FieldReading([], (finding,), consumed=(NOTHING,))
    limit = TimeLimit(number=_number(found["number"]), unit=_code(found["unit"]))
    return _data(stated[0][0], limit, consumed=NOTHING)


def _find_unit(cell: str, description: str, beside: str) -> TimeReading:
    for text in (description, beside):
        if len(units := find_units(_number(cell), text)) == 1:
            return _data(cell, TimeLimit(number=_number(cell), unit=units.pop()), consumed=cell)
    finding = Finding(ASPECT, Outcome.TEXT, cell, "the number has no unit")
    return FieldReading([], (finding,), unread=cell)


def _data(source: str, limit: TimeLimit, consumed: str) -> TimeReading:
    finding = Finding(ASPECT, Outcome.DATA, source)
    return FieldReading([limit], (finding,), consumed=(consumed,) if consumed else ())


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _code(unit: str) -> str:
    return _STATED[" ".join(unit.lower().split())]
