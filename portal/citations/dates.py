"""The date and the issuer behind a number: `ngày 02/8/2011`, `của Chính phủ`."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

_BY_FIGURES: Final = r"\d{1,2} ?[/.\-] ?\d{1,2} ?[/.\-] ?\d{4}"
_IN_WORDS: Final = r"\d{1,2} tháng \d{1,2}(?: năm |[/ ])\d{4}"
_DATE: Final = re.compile(
    rf"[ ,\n]{{0,2}}\(?(?:được |ban hành |ký ){{0,3}}[Nn]gày ({_BY_FIGURES}|{_IN_WORDS})(?!\d)"
)
_ISSUER: Final = re.compile(
    r"[ ,\n]{1,2}của ([A-ZĐÂĂÊÔƠƯỦỨỬÁ][^\n.;:()\d]{1,90}?)"
    r"(?= (?:về|quy định|hướng dẫn|sửa đổi|ban hành|ngày|ký|phê duyệt|và các|thì|là|có|được|tại|trên|nhằm)\b"
    r"|[,.;:()\n]|$)"
)
# An office has none of these in its name, so what has one goes on with the sentence.
_FOREIGN: Final = re.compile(
    r"\b(?:bị|cùng|do|gửi|hoặc|khi|như|nộp|phải|sau|theo|trang|trong|tới|đã|để|đến|đối)\b|(?: và)$"
)
_REACH: Final = 130


class Tail(NamedTuple):
    """What stands behind a number: its date, who issued it (as written), and where that ends."""

    issued_on: date | None
    issuer: str
    end: int


def read_tail(text: str, end: int) -> Tail:
    """Read the date and the issuer, in either order, that follow a number ending at `end`."""
    issued_on, issuer = None, ""
    for _ in range(2):
        if issued_on is None and (dated := _DATE.match(text, end, end + _REACH)):
            issued_on, end = _make_date(dated[1]), dated.end()
        if not issuer and (issued := _ISSUER.match(text, end, end + _REACH)):
            if _FOREIGN.search(issued[1]):
                break
            issuer, end = issued[1].strip(), issued.end()
    return Tail(issued_on, issuer, end)


def _make_date(written: str) -> date | None:
    """Return the day; None if the calendar lacks it."""
    day, month, year = map(int, re.findall(r"\d+", written))
    try:
        return date(year, month, day)
    except ValueError:
        return None
