"""Stamps: lines that hold the date of the page and little else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from portal.importers.old_pages.block import Block
from portal.importers.old_pages.bylines import is_labelled, is_name, is_signed
from portal.importers.old_pages.categories import names_category
from portal.importers.old_pages.dates import WEEKDAY, Moment, find_moments
from portal.importers.old_pages.furniture import find_furniture

_PUBLISHED: Final = (
    r"ngày đăng|đăng (?:ngày|lúc|tải)|(?:ngày )?xuất bản|ngày (?:tạo|gửi|viết|phát hành)"
    r"|published|posted|created"
)
_UPDATED: Final = (
    r"(?:ngày |lần )?cập nhật(?: (?:lần )?cuối(?: cùng)?)?|sửa (?:đổi )?lần cuối"
    r"|last updated|updated|modified"
)
_LABEL: Final = rf"(?:{_PUBLISHED}|{_UPDATED}|thời gian|vào|lúc|ngày|on|at)(?![^\W\d_])"
_BEFORE: Final = re.compile(rf"(?:{_LABEL}|{WEEKDAY}|hôm nay|(?:là )|[\s,:;|()\[\]•·–—-])*$", re.IGNORECASE)
_AFTER: Final = re.compile(
    rf"(?:{WEEKDAY}|\(?\[?(?:gmt|utc) ?[+-] ?\d{{1,2}}(?::\d\d)?\]?\)?|[\s,;|()\[\]•·–—-])*", re.IGNORECASE
)
_CLOCK: Final = re.compile(r"hôm nay|\bgmt|\butc|bây giờ", re.IGNORECASE)
_WEEKDAY: Final = re.compile(WEEKDAY, re.IGNORECASE)
_PARTED: Final = re.compile(r"[|()\[\]•·–—]|\s-")
_PLACE: Final = re.compile(r"^[^\W\d_][^\d,.;:|]{1,40}, ngày\b", re.IGNORECASE)
_BAR: Final = re.compile(r"[|•]")
_LONGEST: Final = 160
_MOST_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date line: its moment, the words of the date with its label, what else stands on the line."""

    block: Block
    moment: Moment
    text: str
    rests: tuple[str, ...]
    place: str

    @property
    def is_labelled(self) -> bool:
        """Whether the line says what date this is."""
        return self.rank != 1

    @property
    def rank(self) -> int:
        """0 for a date of publication, 1 for a bare date, 2 for that of a change."""
        if re.search(_UPDATED, self.text, re.IGNORECASE):
            return 2
        return 0 if re.search(_PUBLISHED, self.text, re.IGNORECASE) else 1

    @property
    def is_clock(self) -> bool:
        """Whether the line reads like the clock of a site: a zone, "today", or a weekday without a time."""
        weekday = not self.moment.has_time and _WEEKDAY.search(self.text)
        return bool(weekday or _CLOCK.search(self.block.text))


def read_stamp(block: Block) -> Stamp | None:
    """Return the date line that `block` is, None if it has no date or says more than a date line does."""
    moments = find_moments(block.text) if len(block.text) <= _LONGEST else []
    if not moments:
        return None
    moment = moments[0]
    before = _BEFORE.search(block.text, 0, moment.start)
    after = _AFTER.match(block.text, moment.end)
    start = before.start() if before else moment.start
    end = after.end() if after else moment.end
    around = _BAR.split(block.text[:start]) + _BAR.split(block.text[end:])
    rests = tuple(rest for part in around if (rest := part.strip(" ,;-–—")))
    core = block.text[start:end].strip()
    place = rests[0] if len(rests) == 1 and _PLACE.match(block.text) and not is_labelled(rests[0]) else ""
    if not place and not all(_may_stand_beside(rest, core) for rest in rests):
        return None
    return Stamp(block, moment, core.strip(" |,;–—-"), rests, place)


def _may_stand_beside(rest: str, date: str) -> bool:
    """Whether words on a date line are its furniture, a sign-off or, parted from the date, a section."""
    block = Block(0, rest)
    if (
        find_furniture(block)
        or names_category(block)
        or is_labelled(rest)
        or is_name(rest)
        or is_signed(rest)
    ):
        return True
    return len(rest.split()) <= _MOST_WORDS and bool(_PARTED.search(date)) and not rest.endswith(".")
