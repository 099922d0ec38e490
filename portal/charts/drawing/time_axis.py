"""An axis of time: few ticks, at the beginnings of days, months and years that people count by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from babel.dates import format_date

from portal.charts.chart import Grain
from portal.charts.drawing.svg import estimate_width
from portal.i18n import Locale

_MOST_TICKS: Final = 5
_GAP: Final = 7
_SHORT: Final = (Grain.MOMENT, Grain.HOUR)
_DAY: Final = {Locale.VI: "d/M", Locale.EN: "d MMM", Locale.KM: "d MMM"}
_MONTH: Final = {Locale.VI: "M/y", Locale.EN: "MMM y", Locale.KM: "MMM y"}
_QUARTER: Final = "'Q'Q/y"
_DAYS_OF_MONTH: Final = {5: (1, 6, 11, 16, 21, 26), 10: (1, 11, 21), 15: (1, 16)}


@dataclass(frozen=True, slots=True)
class TimeScale:
    """From the first moment to the last."""

    first: datetime
    last: datetime

    def share(self, moment: datetime) -> float:
        """Return where a moment lies, from 0 at the first to 1 at the last."""
        return (moment - self.first) / (self.last - self.first)


@dataclass(frozen=True, slots=True)
class _Step:
    grain: Grain
    count: int

    def ticks(self, scale: TimeScale) -> Iterator[datetime]:
        """Yield the moments of this step between the ends."""
        moment = _floor(scale.first, self.grain)
        while moment <= scale.last:
            if moment >= scale.first and self._is_tick(moment):
                yield moment
            moment = _NEXT[self.grain](moment)

    def _is_tick(self, moment: datetime) -> bool:
        match self.grain:
            case Grain.HOUR:
                return moment.hour % self.count == 0
            case Grain.DAY if self.count in _DAYS_OF_MONTH:
                return moment.day in _DAYS_OF_MONTH[self.count]
            case Grain.DAY:
                return moment.toordinal() % self.count == 0
            case Grain.MONTH:
                return (moment.month - 1) % self.count == 0
            case _:
                return moment.year % self.count == 0


_STEPS: Final = tuple(
    _Step(grain, count)
    for grain, counts in (
        (Grain.HOUR, (1, 3, 6, 12)),
        (Grain.DAY, (1, 2, 5, 10, 15)),
        (Grain.MONTH, (1, 2, 3, 6)),
        (Grain.YEAR, (1, 2, 5, 10, 20, 50, 100, 200)),
    )
    for count in counts
)
_LONGEST: Final = {
    Grain.HOUR: timedelta(days=10),
    Grain.DAY: timedelta(days=400),
    Grain.MONTH: timedelta(days=4000),
    Grain.YEAR: timedelta.max,
}
_SHORTEST: Final = {
    Grain.MOMENT: _STEPS[0],
    Grain.HOUR: _STEPS[0],
    Grain.DAY: _Step(Grain.DAY, 1),
    Grain.MONTH: _Step(Grain.MONTH, 1),
    Grain.QUARTER: _Step(Grain.MONTH, 3),
    Grain.YEAR: _Step(Grain.YEAR, 1),
}


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark at a share of the axis, with the label below it."""

    place: float
    label: str

    def extent(self, width: float) -> tuple[float, float]:
        """Return where the label begins and ends on an axis so many pixels wide."""
        middle, half = self.place * width, estimate_width(self.label) / 2
        return middle - half, middle + half


def place_ticks(scale: TimeScale, grain: Grain, locale: Locale, width: float) -> list[Tick]:
    """Return ticks whose labels have room in so many pixels, none finer than the values are.

    The two ends are labelled if no round moments are.
    """
    for step in _STEPS[_STEPS.index(_SHORTEST[grain]) :]:
        if scale.last - scale.first <= _LONGEST[step.grain]:
            ticks = [
                Tick(scale.share(moment), _write(moment, step.grain, grain, locale))
                for moment in step.ticks(scale)
            ]
            if 2 <= len(ticks) <= _MOST_TICKS and _have_room(ticks, width):
                return ticks
    return [Tick(scale.share(end), write_short(end, grain, locale)) for end in (scale.first, scale.last)]


def write_short(moment: datetime, grain: Grain, locale: Locale) -> str:
    """Return the name of a period in digits."""
    step = Grain.MONTH if grain is Grain.QUARTER else Grain.DAY if grain in _SHORT else grain
    return _write(moment, step, grain, locale)


def _have_room(ticks: list[Tick], width: float) -> bool:
    extents = [tick.extent(width) for tick in ticks]
    return all(end + _GAP <= start for (_, end), (start, _) in pairwise(extents))


def _write(moment: datetime, step: Grain, grain: Grain, locale: Locale) -> str:
    match step:
        case Grain.HOUR:
            return f"{moment:%H:%M}"
        case Grain.DAY:
            return format_date(moment, _DAY[locale], locale=locale.value)
        case Grain.MONTH:
            pattern = _QUARTER if grain is Grain.QUARTER else _MONTH[locale]
            return format_date(moment, pattern, locale=locale.value)
        case _:
            return str(moment.year)


def _floor(moment: datetime, grain: Grain) -> datetime:
    start = moment.replace(minute=0, second=0, microsecond=0)
    match grain:
        case Grain.HOUR:
            return start
        case Grain.DAY:
            return start.replace(hour=0)
        case Grain.MONTH:
            return start.replace(hour=0, day=1)
        case _:
            return start.replace(hour=0, day=1, month=1)


_NEXT: Final[dict[Grain, Callable[[datetime], datetime]]] = {
    Grain.HOUR: lambda moment: moment + timedelta(hours=1),
    Grain.DAY: lambda moment: moment + timedelta(days=1),
    Grain.MONTH: lambda moment: (moment + timedelta(days=31)).replace(day=1),
    Grain.YEAR: lambda moment: moment.replace(year=moment.year + 1),
}
