"""Numbers, moments and names as a chart's texts write them in each language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import takewhile
from math import log10
from typing import Final

from babel.dates import format_date as format_pattern
from babel.numbers import format_compact_decimal

from portal.charts.chart import Grain
from portal.i18n import Locale, format_date, format_number, translate

_MONTH: Final = {Locale.VI: "'tháng' M/y", Locale.EN: "MMMM y", Locale.KM: "MMMM y"}
_SHORT_MONTH: Final = {Locale.VI: "M/y", Locale.EN: "MMM y", Locale.KM: "MMM y"}
_QUARTER: Final = {Locale.VI: "'quý' Q/y", Locale.EN: "'Q'Q y", Locale.KM: "'Q'Q y"}
_COMPACT_FROM: Final = 10_000
_SHORTEST_NAME: Final = 3
_NAMING: Final = re.compile(r"^(mã|tên) | (code|name)$", re.IGNORECASE)


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


def write_ticks(ticks: Sequence[float], locale: Locale) -> list[str]:
    """Return the numbers of an axis; large ones in thousands, millions …, which the last one says."""
    greatest = max(map(abs, ticks))
    power = 10 ** (3 * int(log10(greatest) // 3)) if greatest >= _COMPACT_FROM else 1
    texts = [write_number(tick / power, locale) for tick in ticks]
    if power > 1:
        _, _, word = format_compact_decimal(power, format_type="long", locale=locale.value).partition(" ")
        texts[-1] = f"{texts[-1]} {word}"
    return texts


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


def write_span(first: datetime, last: datetime, grain: Grain, locale: Locale) -> str:
    """Return from when to when: `1/8/2026 – 31/10/2026`, `Jul 2025 – Oct 2026`."""
    match grain:
        case Grain.MOMENT | Grain.HOUR | Grain.DAY:
            ends = [format_date(end.date(), locale) for end in (first, last)]
        case Grain.MONTH:
            ends = [format_pattern(end, _SHORT_MONTH[locale], locale=locale.value) for end in (first, last)]
        case _:
            ends = [write_moment(end, grain, locale) for end in (first, last)]
    return " – ".join(ends)


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


def name_things(title: str) -> str:
    """Return what a column of names or codes tells of, as a part of a sentence: `Mã trạm` is `trạm`."""
    bare = _NAMING.sub("", title).strip()
    return lower_first(bare or title)


def lower_first(text: str) -> str:
    """Return a title as a part of a sentence; abbreviations keep their capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def shorten(names: Sequence[str]) -> list[str]:
    """Return names without the words that all of them begin with: `Trạm mẫu Tân Châu` is `Tân Châu`.

    They stay as they are if one would be hard to recognise.
    """
    words = [name.split(" ") for name in names]
    shared = _count_shared(words) if len(words) > 1 else 0
    rests = [" ".join(each[shared:]) for each in words]
    if shared == 0 or min(map(len, rests)) < _SHORTEST_NAME:
        return list(names)
    return [rest[:1].upper() + rest[1:] for rest in rests]


def _count_shared(names: Sequence[Sequence[str]]) -> int:
    """Return with how many equal words all names begin."""
    columns = zip(*names, strict=False)
    return len(list(takewhile(lambda words: len(set(words)) == 1, columns)))
