"""Values that a workbook types itself, as text that can mean only one thing."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from portal.tabular.reading.workbook.moments import Calendar, write_moment
from portal.tabular.reading.workbook.number_format import NumberFormat, Shown

_EXACT: Final = 10**15


def write_truth(value: bool) -> str:
    """Return `true` or `false`."""
    return "true" if value else "false"


def write_native(value: float, form: NumberFormat, calendar: Calendar) -> str:
    """Return a finite number as its format shows it: number, code, percentage, date or time."""
    if form.shown is Shown.NUMBER:
        return write_number(value)
    if form.shown is Shown.PERCENT:
        return write_percentage(value)
    if form.shown is Shown.CODE:
        return _write_code(value, form.pattern)
    return write_moment(value, form, calendar) or write_number(value)


def write_number(value: float) -> str:
    """Return a finite number by its first 15 digits, as Excel does: 0.1 + 0.2 is `0.3`."""
    if value.is_integer() and abs(value) < _EXACT:
        return str(int(value))
    return _write_decimal(Decimal(f"{value:.15g}"))


def write_percentage(value: float) -> str:
    """Return a share as a percentage: 0.125 is `12.5%`."""
    return _write_decimal(Decimal(f"{value:.15g}") * 100) + "%"


def _write_decimal(value: Decimal) -> str:
    """Three digits behind the dot get a fourth, so that nobody takes them for thousands."""
    whole, _, fraction = f"{value:f}".partition(".")
    fraction = fraction.rstrip("0")
    if len(fraction) == 3:
        fraction += "0"
    return f"{whole}.{fraction}" if fraction else whole


def _write_code(value: float, pattern: str) -> str:
    digits = write_number(value)
    width = pattern.count("0")
    if not digits.isdecimal() or len(digits) > width:
        return digits
    following = iter(digits.zfill(width))
    return "".join(next(following) if char == "0" else char for char in pattern)
