"""Codes as people write them: document numbers, standards, telephone numbers, amounts, joined tokens."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_DASHES: Final = r"\-\u2010-\u2015\u2212"
_JOINTS: Final = rf"./{_DASHES}"
_DASH: Final = rf"[^\S\n]?[{_DASHES}][^\S\n]?"
_SLASH: Final = r"[^\S\n]?/[^\S\n]?"
_BODY: Final = r"[A-ZÂĂĐÐÊÔƠƯ]+\d*\b"
_BODIES: Final = rf"{_BODY}(?:(?:[{_DASHES}]{_BODY})+|(?:{_DASH}{_BODY})+)?"
_MORE: Final = rf"(?:[ .(){_DASHES}]{{0,2}}\d)"

_FORM: Final = re.compile(
    rf"(?P<abroad>(?<=\+)84[ (]{{0,2}}0?[ )]{{0,2}}(?:2{_MORE}{{9}}|[3-9]{_MORE}{{8}})(?!\w))"
    rf"|(?P<telephone>(?:02\d{_MORE}{{8}}|0[3-9]\d{_MORE}{{7}}|1[89]00{_MORE}{{4,6}})(?!\w))"
    rf"|(?P<standard>\d+(?:-\d+)?:(?:19|20)\d\d(?:/{_BODY}(?:-{_BODY})*)?(?!\w))"
    rf"|(?P<document>\d+{_SLASH}(?:\d{{4}}{_SLASH})?{_BODIES}|\d+{_DASH}{_BODY}{_SLASH}{_BODY})"
    r"|(?P<amount>\d{1,3}(?:(?:[.,]\d{3})+|(?:[^\S\n]\d{3})+)(?![.,/]?\d|/))"
    rf"|(?P<years>\d{{4}}{_DASH}\d{{4}}(?!\w))"
    rf"|(?P<token>\w+(?:(?:[{_JOINTS}]|(?<=\d),(?=\d))\w+)*)"
)
# Before its first number a code has no marks: `việc5,000` is an amount that lost its space.
_HEAD_LETTER: Final = r"[A-Za-z0-9_ÂĂĐÊÔƠƯ]"
_TOKEN: Final = re.compile(rf"\w+(?:[{_JOINTS}]\w+)*")
_HEAD: Final = re.compile(rf"(?<!\w)(?:{_HEAD_LETTER}+[{_JOINTS}])*{_HEAD_LETTER}*$")
_ATTACHED: Final = re.compile(rf"[\w{_JOINTS}]")
_LONGEST_HEAD: Final = 24
_STANDARDS_BODY: Final = re.compile(r"(?<!\w)[A-ZĐ]{2,6}[^\S\n]$")
_LONGEST_BODY: Final = 8


class WrittenCode(NamedTuple):
    """A code, which stands at `text[start:end]`; a telephone number's country code is read as its zero."""

    written: str
    start: int
    end: int


def read_code(text: str, start: int, earliest: int = 0) -> WrittenCode | None:
    """Return the code that the number at `start` of `text` begins, or goes on, if letters are joined to it.

    Nothing before `earliest` is looked at. A lone number is a code of one token.
    """
    head = _find_head(text, start, earliest)
    match = _FORM.match(text, start) if head == start else _TOKEN.match(text, head)
    if match is None:
        return None
    if match.lastgroup == "abroad":
        return WrittenCode("0" + match[0][2:].lstrip(" (0)"), start, match.end())
    if match.lastgroup == "standard" and (body := _look_back(_STANDARDS_BODY, _LONGEST_BODY, text, start)):
        head = max(body.start(), earliest)
    return WrittenCode(text[head : match.end()], head, match.end())


def _find_head(text: str, start: int, earliest: int) -> int:
    if start == earliest or not _ATTACHED.match(text, start - 1):
        return start
    head = _look_back(_HEAD, _LONGEST_HEAD, text, start)
    return head.start() if head and head.start() >= earliest else start


def _look_back(pattern: re.Pattern[str], longest: int, text: str, end: int) -> re.Match[str] | None:
    return pattern.search(text, max(0, end - longest), end)
