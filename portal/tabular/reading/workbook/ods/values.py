"""The value of one ODS cell as text (OpenDocument 1.2 part 1, 19.385)."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from portal.tabular.reading.workbook.legacy_text import find_font_charset
from portal.tabular.reading.workbook.moments import Calendar, write_iso_duration, write_iso_moment
from portal.tabular.reading.workbook.native import write_native, write_percentage
from portal.tabular.reading.workbook.number_format import NumberFormat
from portal.tabular.reading.workbook.raw_sheet import RawCell, Runs


def read_value(kind: str, attributes: dict[str, str], form: NumberFormat) -> str | None:
    """Return the text of a value of that type, None where the text of the cell is its value.

    Raises `ValueError` if the value is not of that type.
    """
    value = attributes.get(_ATTRIBUTES.get(kind, ""))
    return None if value is None else _WRITERS[kind](value, form)


def choose_text(runs: Runs, font: str) -> RawCell:
    """Return one text, or the runs with their fonts if one of them is written for a legacy font."""
    if any(find_font_charset(own or font) for _, own in runs):
        return [[text, own or font] for text, own in runs]
    return "".join(text for text, _ in runs) or None


def _write_float(value: str, form: NumberFormat) -> str:
    return write_native(_read_float(value), form, Calendar.SINCE_1900)


def _read_float(value: str) -> float:
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(value)
    return number


_Writer = Callable[[str, NumberFormat], str]
_WRITERS: Final[dict[str, _Writer]] = {
    "float": _write_float,
    "currency": _write_float,
    "percentage": lambda value, _: write_percentage(_read_float(value)),
    "date": write_iso_moment,
    "time": lambda value, _: write_iso_duration(value),
    "boolean": lambda value, _: value,
}
_ATTRIBUTES: Final = {
    "float": "office:value",
    "currency": "office:value",
    "percentage": "office:value",
    "date": "office:date-value",
    "time": "office:time-value",
    "boolean": "office:boolean-value",
}
