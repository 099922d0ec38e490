"""The place an article tells of: that of its dateline, else the first its lead or title calls a province."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import Final

_NAME: Final = r"[^\W\d_]{1,7}(?: [^\W\d_]{1,7}){0,3}(?: ?[-–] ?[^\W\d_]{1,7}(?: [^\W\d_]{1,7}){0,2})?"
_DATELINE: Final = re.compile(
    rf"^\(?({_NAME})(?:, (?:ngày )?\d[\d/.-]{{2,10}})?(?: \([^()]{{2,30}}\))?\)? ?[-–—:]\s"
)
_DATED: Final = re.compile(rf"^({_NAME}), ngày \d")
_PROVINCE: Final = re.compile(r"\b(?:tỉnh(?: ủy)?|thành phố|thành ủy|TP\.?)\s+(?=\S)", re.IGNORECASE)
_DISTRICT: Final = re.compile(
    r"\b(?:(?:huyện|quận)(?: ủy)?|thị (?:ủy|xã|trấn)|xã|phường)\s+(?=\S)", re.IGNORECASE
)
_SURE_SURNAMES: Final = frozenset(
    {"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Đặng", "Bùi", "Đỗ", "Ngô", "Võ"},
)
_SURNAMES: Final = _SURE_SURNAMES | {
    *("Phan", "Hoàng", "Vũ", "Hồ", "Dương", "Lý", "Vương", "Trương", "Đinh", "Lâm", "Mai", "Trịnh", "Đoàn"),
    *("Hà", "Cao", "Lương", "Tô", "Thái", "Châu", "Tạ", "Phùng", "Đào", "Chu", "Lưu", "Kiều", "Quách"),
    *("Triệu", "Tống", "Hứa", "Văn", "Tăng", "Thạch", "Kim"),
}
_DASHES: Final = frozenset("-–")
_LONGEST: Final = 3
_WINDOW: Final = 80


def read_place(title: str, paragraphs: Sequence[str]) -> str:
    """Return the place as written that the title or the first two paragraphs name, else nothing."""
    lead, *more = paragraphs[:2]
    for pattern in (_DATED, _DATELINE):
        named = pattern.match(lead)
        if named and _take_name(named[1]) == named[1]:
            return named[1]
    texts = (lead, title, *more)
    marked = chain.from_iterable(
        (text[mark.end() : mark.end() + _WINDOW] for text in texts for mark in pattern.finditer(text))
        for pattern in (_PROVINCE, _DISTRICT)
    )
    return next(filter(None, map(_take_name, marked)), "")


def _take_name(text: str) -> str:
    """Return the capitalized syllables that `text` begins with, up to the name of a person."""
    taken: list[str] = []
    since_dash = 0
    for word in text.split():
        syllable = word.rstrip('.,;:!?)”"')
        if not _continues(syllable, taken, since_dash):
            break
        taken.append(syllable)
        since_dash = 0 if syllable in _DASHES else since_dash + 1
        if syllable != word:
            break
    return " ".join(taken[:-1] if taken and taken[-1] in _DASHES else taken)


def _continues(syllable: str, taken: list[str], since_dash: int) -> bool:
    """Whether a word can be the next one of a name of at most three syllables on each side of a dash."""
    if syllable in _DASHES:
        return bool(taken) and not _DASHES & set(taken)
    if since_dash >= _LONGEST or (taken and syllable in (_SURNAMES if len(taken) > 1 else _SURE_SURNAMES)):
        return False
    return all(part[:1].isupper() and part[1:].islower() for part in re.split("[-–]", syllable))
