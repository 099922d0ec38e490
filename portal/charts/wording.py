"""Numbers, moments and names as a chart's texts write them in each language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from os.path import commonprefix
from typing import Final

from babel.dates import format_date as format_pattern
from babel.numbers import format_compact_decimal

from portal.charts.chart import Grain
from portal.i18n import Locale, format_date, format_number, translate

_MONTH: Final = {Locale.VI: "'tháng' M/y", Locale.EN: "MMMM y", Locale.KM: "MMMM y"}
_QUARTER: Final = {Locale.VI: "'quý' Q/y", Locale.EN: "'Q'Q y", Locale.KM: "'Q'Q y"}
_COMPACT_FROM: Final = 10_000


def write_number(value: float, locale: Locale) -> str:
    """Return a value with no more digits than help: two decimals below 100, one below 10,000, then none."""
    size = abs(value)
    decimals = 2 if size < 100 else 1 if size < 10_000 else 0
    rounded = round(value, decimals)
    return format_number(int(rounded) if rounded == int(rounded) else rounded, locale).replace("-", "−")


def write_value(value: float, unit: str, locale: Locale) -> str:
    """Return a value with its unit; percent signs stand close."""
    number = write_number(value, locale)
    return number + unit if unit in ("%", "‰") else f"{number} {unit}".rstrip()


def write_tick(value: float, locale: Locale) -> str:
    """Return a number as an axis writes it: `2 triệu`, `15 thousand`, `250`."""
    if abs(value) < _COMPACT_FROM:
        return write_number(value, locale)
    text = format_compact_decimal(value, format_type="long", locale=locale.value, fraction_digits=2)
    return text.replace("-", "−")


def write_moment(start: datetime, grain: Grain, locale: Locale) -> str:
    """Return the name of a period: `15/10/2026`, `tháng 8/2026`, `Q3 2026`, `2026`."""
    match grain:
        case Grain.MOMENT | Grain.HOUR:
            return f"{start:%H:%M}, {format_date(start.date(), locale)}"
        case Grain.DAY:
            return format_date(start.date(), locale)
        case Grain.MONTH:
            return format_pattern(start, _MONTH[locale], locale=locale.value)
        case Grain.QUARTER:
            return format_pattern(start, _QUARTER[locale], locale=locale.value)
        case Grain.YEAR:
            return str(start.year)


def write_when(start: datetime, grain: Grain, locale: Locale) -> str:
    """Return when something was, as a part of a sentence: `on 15 October 2026`, `in 2026`."""
    moment = write_moment(start, grain, locale)
    match grain:
        case Grain.MOMENT | Grain.HOUR:
            return translate("at {time}", locale, time=moment)
        case Grain.DAY:
            return translate("on {day}", locale, day=moment)
        case Grain.YEAR:
            return translate("in {year}", locale, year=moment)
        case _:
            return translate("in {month}", locale, month=moment)


def write_by(grain: Grain, locale: Locale) -> str:
    """Return how often there is a value: `by day`; nothing for single moments."""
    match grain:
        case Grain.MOMENT:
            return ""
        case Grain.HOUR:
            return translate("by hour", locale)
        case Grain.DAY:
            return translate("by day", locale)
        case Grain.MONTH:
            return translate("by month", locale)
        case Grain.QUARTER:
            return translate("by quarter", locale)
        case Grain.YEAR:
            return translate("by year", locale)


def lower_first(text: str) -> str:
    """Return a title as a part of a sentence; abbreviations keep their capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def shorten(names: Sequence[str]) -> list[str]:
    """Return names without the words that all of them begin with: `Trạm mẫu Tân Châu` is `Tân Châu`."""
    words = [name.split(" ") for name in names]
    shared = len(commonprefix(words)) if len(words) > 1 else 0
    shared = min(shared, min(map(len, words), default=1) - 1)
    short = (" ".join(each[max(0, shared) :]) for each in words)
    return [name[:1].upper() + name[1:] if shared > 0 else name for name in short]
