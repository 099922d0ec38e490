"""The count that ends a row: how many originals and copies, glued to whatever stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from portal.importers.national_records.papers.count_digits import count_own_digits

MOST: Final = 999
"""The highest number of originals or copies that a row may ask for."""

_CELL: Final = re.compile(r"(?<!\d)(\d{1,12}) bản chính(?:,(\d{1,12}) bản sao)?")
_ONLY_MARKS: Final = re.compile(r"[\s;.,)]*(?=\d+ bản chính|$)")
_REACH: Final = 24


@dataclass(frozen=True, slots=True)
class Count:
    """A count's place in a text, `start` to `end`, and its numbers.

    `originals` is `None` where it cannot be told which digits are the count's and which the name's;
    `start` is then where the digits begin.
    """

    start: int
    end: int
    originals: int | None
    copies: int

    @property
    def is_sure(self) -> bool:
        """Whether both numbers are known and possible."""
        return self.originals is not None and self.copies <= MOST


def find_counts(text: str) -> Iterator[Count]:
    """Yield the counts that end rows of `text`, from left to right.

    What a name itself says of copies (`(01 bản chính)`, `nộp 2 bản chính tờ khai`) is none. Of digits
    that belong to the name in part (`Mẫu số 181 bản chính`) the count has only the last.
    """
    for found in _CELL.finditer(text):
        digits, before = found[1], text[max(0, found.start() - _REACH) : found.start()]
        if not _is_said_in_a_name(digits, before, text, found.end()):
            own = count_own_digits(digits, before)
            originals = int(digits[-own:]) if own else None
            start = found.end(1) - (own or len(digits))
            yield Count(start, found.end(), originals, int(found[2] or 0))


def _is_said_in_a_name(digits: str, before: str, text: str, end: int) -> bool:
    """Whether the words are part of a name: a count has neither a zero before it nor words around it."""
    after = text[end : end + 2]
    if (len(digits) == 2 and digits[0] == "0") or before.endswith("("):
        return True
    if digits == "0":
        return False
    if after[:1].isspace() and not _starts_anew(after):
        return True
    if not before or not (before[-1].isspace() or before[-1] == ":"):
        return False
    return _is_before_a_count(text, end) or (len(digits) < 3 and _goes_on(before, after))


def _is_before_a_count(text: str, end: int) -> bool:
    marks = _ONLY_MARKS.match(text, end)
    return marks is not None and marks.end() < len(text)


def _goes_on(before: str, after: str) -> bool:
    return after[:1] in {";", ".", ",", ")"} or (before[-1].isspace() and after[:1].isspace())


def _starts_anew(after: str) -> bool:
    return not after.strip() or after.strip()[0].isupper() or after.strip()[0] in "(*+-–•"
