"""The articles named before a document: `điểm c khoản 2 Điều 198`."""

from __future__ import annotations

import re
from typing import Final

_UNIT: Final = r"(?:điểm|tiết|khoản|điều|tiểu mục|mục|chương|phần|phụ lục)"
_VALUE: Final = r"(?:\d{1,4}(?:\.\d{1,3}){0,3}[a-zđ]?|[IVXLC]{1,7}|[a-zđ])(?!\w)"
_BETWEEN: Final = r"(?: ?[,;] ?(?:và )?| (?:và|hoặc|đến) | (?:của )?)"
_ARTICLES: Final = re.compile(
    rf"(?i:{_UNIT}) {_VALUE}(?:{_BETWEEN}(?:(?i:{_UNIT}) )?{_VALUE}){{0,20}}(?= (?:(?:của|tại|theo) )?$)"
)
_NEXT: Final = re.compile(
    rf"((?i:điều) {_VALUE}(?:(?:, | và |-){_VALUE})*)(?: ?[,;]| và| hoặc) (?=(?i:{_UNIT}) )"
)
_REACH: Final = 160


def read_articles(text: str, start: int, earliest: int) -> tuple[str, ...]:
    """Return what is named of a document whose citation starts at `start`, one string an article.

    Nothing before `earliest` is looked at, and nothing further away than a sentence is long.
    """
    before = text[max(earliest, start - _REACH) : start]
    found = _ARTICLES.search(before)
    return tuple(_NEXT.sub("\\1\0", found[0]).split("\0")) if found else ()
