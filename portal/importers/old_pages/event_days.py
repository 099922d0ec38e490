"""The day an article tells of, for pages that print no date of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from portal.importers.old_pages.dates import find_moments, make_day

_PARTIAL: Final = re.compile(
    r"(?<![\d/.-])(?P<d>\d{1,2})(?: ?[/.–-] ?| tháng )(?P<m>\d{1,2})(?! ?[/.–-]? ?\d)(?! năm \d)",
    re.IGNORECASE,
)
_CITED: Final = re.compile(
    r"\b(?:số|quyết định|nghị quyết|công văn|thông báo|kế hoạch|chỉ thị|nghị định|thông tư|kết luận|luật"
    r"|văn bản|công điện|tờ trình|quy định|chương trình|đề án|ký|ban hành|sinh|thành lập|kỷ niệm"
    r"|truyền thống)\b[^.;]{0,120}$",
    re.IGNORECASE,
)
_LIMIT: Final = re.compile(r"(?:trước|đến|từ|sau|hết|hạn|tới)\s+(?:hết\s+)?(?:ngày\s*)?$", re.IGNORECASE)
_CUE: Final = re.compile(
    r"(?:(?:vào|trong|hôm|và|sáng|trưa|chiều|tối|đêm|ngày|nay|qua|các|hai|ba|\d{1,2})[\s(,]*)+$",
    re.IGNORECASE,
)
_PART_OF_DAY: Final = re.compile(r"sáng|trưa|chiều|tối|đêm|hôm", re.IGNORECASE)
_YEAR: Final = re.compile(
    r"(?:(?<!đến )(?<!từ )(?<!nhìn )(?<!hướng )\bnăm |(?<![\d/.-])(?:\d{1,2} ?[/.-] ?){1,2})"
    r"((?:19|20)\d\d)(?! ?[-–] ?\d)",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"(?<=[^\W\d]{2}[.!?])\s")
_OPENING: Final = 25
_LONGEST: Final = 400


@dataclass(frozen=True, slots=True)
class EventDay:
    """A day (00:00) and the words that name it."""

    at: datetime
    text: str


def read_event_day(title: str, lead: str) -> EventDay | None:
    """Return the day that the first sentence of the lead sets its event on, None if it names none.

    The date of a document that is cited, a term and an anniversary are no such day. A day without a
    year (`Sáng 24/7`) takes the one year that the title and the lead name, and no other.
    """
    sentence = _SENTENCE.split(lead[:_LONGEST], maxsplit=1)[0]
    year = _find_year(f"{title} {lead[:_LONGEST]}")
    found = [*_whole_days(sentence), *(_partial_days(sentence, year) if year else [])]
    days = [day for start, day in sorted(found, key=_by_start) if _is_event(sentence, start, day)]
    told = [day for day in days if _PART_OF_DAY.search(day.text)]
    return next(iter([*told, *days]), None)


def _by_start(found: tuple[int, EventDay]) -> int:
    return found[0]


def _whole_days(sentence: str) -> list[tuple[int, EventDay]]:
    return [
        (moment.start, _name_day(sentence, moment.at, moment.start, moment.end))
        for moment in find_moments(sentence)
    ]


def _partial_days(sentence: str, year: int) -> list[tuple[int, EventDay]]:
    """Return the days without a year; only those that a word such as `ngày` or `sáng` introduces."""
    return [
        (match.start(), _name_day(sentence, at, match.start(), match.end()))
        for match in _PARTIAL.finditer(sentence)
        if _CUE.search(sentence[: match.start()]) and (at := make_day(year, int(match["m"]), int(match["d"])))
    ]


def _name_day(sentence: str, at: datetime, start: int, end: int) -> EventDay:
    """Take the words before a date that belong to it: `Chiều ngày`."""
    cue = _CUE.search(sentence[:start])
    midnight = at.replace(hour=0, minute=0, second=0)
    return EventDay(midnight, sentence[cue.start() if cue else start : end])


def _is_event(sentence: str, start: int, day: EventDay) -> bool:
    """Whether a date is the event's: near the start of the sentence or after a part of the day."""
    before = sentence[:start]
    if _LIMIT.search(before):
        return False
    if _PART_OF_DAY.search(day.text) or start <= _OPENING:
        return True
    return "ngày" in day.text.lower() and not _CITED.search(before)


def _find_year(text: str) -> int | None:
    """Return the one year a text names outside spans and aims, None if it names none or several."""
    years = {int(year) for year in _YEAR.findall(text)}
    return years.pop() if len(years) == 1 else None
