"""When the article appeared: its metadata, else its stamps, else the day its first sentence names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from portal.i18n import TIMEZONE
from portal.importers.old_pages.block import Block
from portal.importers.old_pages.dates import Moment, find_moments
from portal.importers.old_pages.event_days import EventDay, read_event_day
from portal.importers.old_pages.html_facts import Facts
from portal.importers.old_pages.page import DateSource, Precision
from portal.importers.old_pages.stamps import Stamp

_A_DAY: Final = timedelta(days=1)
_A_YEAR: Final = timedelta(days=366)
_NEVER: Final = datetime(9999, 1, 1, tzinfo=TIMEZONE)
CLOCK: Final = "the clock of the visit"
OTHER: Final = "another date"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What dates an article: its title, its first two paragraphs, the stamps above and below the title.

    `opens_page` says that the first stamp is the first line of the page.
    """

    title: str
    paragraphs: tuple[Block, ...]
    above: tuple[Stamp, ...]
    below: tuple[Stamp, ...]
    opens_page: bool


@dataclass(frozen=True, slots=True)
class Dating:
    """The date of an article, the stamp it came from, and why each of the others was not taken."""

    at: datetime | None
    source: DateSource | None
    stamp: Stamp | None
    others: tuple[tuple[Stamp, str], ...]


@dataclass(frozen=True, slots=True)
class _Event:
    day: EventDay
    line: int


def date_article(evidence: Evidence, facts: Facts) -> Dating:
    """Choose the date of an article.

    A stamp above the title is the clock of the visit if it is the first line of the page, reads like a
    clock, or lies far after a stamp below the title or the day the lead names. Among the others the date
    of publication goes before a bare one, that before the date of a change. A minute in the metadata goes
    before them all; the stamp of that day then only signs.
    """
    event = _find_event(evidence)
    clocks = _find_clocks(evidence, event)
    stamps = [*evidence.above, *evidence.below]
    own = sorted((stamp for stamp in stamps if stamp not in clocks), key=lambda stamp: stamp.rank)
    declared = _read_declared(facts)
    exact = declared if declared and declared.has_time else None
    chosen = next((stamp for stamp in own if exact is None or _is_same_day(stamp, exact)), None)
    others = tuple((stamp, CLOCK if stamp in clocks else OTHER) for stamp in stamps if stamp is not chosen)
    if chosen and not exact:
        source = _describe(chosen.text, chosen.moment, chosen.block.line)
        return Dating(chosen.moment.at, source, chosen, others)
    if declared:
        return Dating(declared.at, _describe(facts.dates[0], declared, 0), chosen, others)
    if event:
        return Dating(event.day.at, DateSource(event.day.text, "day", event.line), None, others)
    return Dating(None, None, None, others)


def _find_event(evidence: Evidence) -> _Event | None:
    """Return the day of the first paragraph that names one: a summary above the text often does not."""
    read = ((block.line, read_event_day(evidence.title, block.text)) for block in evidence.paragraphs)
    return next((_Event(day, line) for line, day in read if day), None)


def _find_clocks(evidence: Evidence, event: _Event | None) -> list[Stamp]:
    """Return the stamps above the title that tell when the page was saved."""
    first = evidence.above[:1] if evidence.opens_page else ()
    latest = min((stamp.moment.at + _A_DAY for stamp in evidence.below), default=_NEVER)
    if event:
        latest = min(latest, event.day.at + _A_YEAR)
    return [stamp for stamp in evidence.above if stamp in first or stamp.is_clock or stamp.moment.at > latest]


def _is_same_day(stamp: Stamp, moment: Moment) -> bool:
    return stamp.moment.at.date() == moment.at.date()


def _read_declared(facts: Facts) -> Moment | None:
    """Return the first date of the metadata; a midnight there stands for a day."""
    moment = next((found for text in facts.dates[:1] for found in find_moments(text)), None)
    if moment and moment.at.hour == moment.at.minute == moment.at.second == 0:
        return Moment(moment.at, False, moment.start, moment.end)
    return moment


def _describe(text: str, moment: Moment, line: int) -> DateSource:
    precision: Precision = "minute" if moment.has_time else "day"
    return DateSource(text, precision, line)
