"""What the lines of a text begin with: `Bước 1:`, `a)`, `1.`, `-` … and which of them make one series."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
_ROMANS: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


class Family(Enum):
    """The families of marks, from the outer to the inner; marks of one family make one level of a text."""

    STEP = auto()
    ROMAN = auto()
    DOTTED = auto()
    NUMBER = auto()
    LETTER = auto()
    ROUND_NUMBER = auto()
    ROUND_ROMAN = auto()
    ROUND_LETTER = auto()
    STAR = auto()
    DASH = auto()
    PLUS = auto()
    PLUS_PLUS = auto()
    PLAIN = auto()


_ORDINALS: Final = (
    Family.ROMAN,
    Family.NUMBER,
    Family.LETTER,
    Family.ROUND_NUMBER,
    Family.ROUND_ROMAN,
    Family.ROUND_LETTER,
)

_WORDS: Final = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_DECORATION: Final = r"(?:[-–+*•·.\s]|\d{1,2}(?:\.\d{1,2})+\.?|\(?(?:[a-zđ]|\d{1,2})[.)]|[IVX]{1,5}\.)*+"
_STEP: Final = re.compile(
    rf"(?P<mark>(?P<before>{_DECORATION})B(?:ước|ƯỚC)\s*(?P<value>\d{{1,2}}(?!\d)(?:\.\d(?!\d))?"
    rf"|(?:{'|'.join(_WORDS)})(?=\s*[:.]))\s*(?P<end>[:.)/;–-]*))\s*"
)
_MARKS: Final = (
    (Family.DOTTED, re.compile(r"(?P<mark>(?P<value>\d{1,2}(?:\.\d{1,2})+)[.)]?)\s*(?=[^\W\d_])")),
    (Family.NUMBER, re.compile(r"(?P<mark>(?P<value>\d{1,2})\s?[.)/])\s*(?=\D)")),
    (Family.ROMAN, re.compile(r"(?P<mark>(?P<value>[IVX]{1,5})[.)/-])\s*(?=\S)")),
    (Family.LETTER, re.compile(r"(?P<mark>(?P<value>[a-zđ])[.)/])\s*(?=\S)")),
    (Family.ROUND_NUMBER, re.compile(r"(?P<mark>\((?P<value>\d{1,2})\))\s*")),
    (Family.ROUND_ROMAN, re.compile(r"(?P<mark>\((?P<value>[ivx]{1,5})\))\s*")),
    (Family.ROUND_LETTER, re.compile(r"(?P<mark>\((?P<value>[a-zđ])\))\s*")),
    (Family.PLUS_PLUS, re.compile(r"(?P<mark>(?P<value>\+{2,}))\s*")),
    (Family.PLUS, re.compile(r"(?P<mark>(?P<value>[-–]?\+)\)?)\s*")),
    (Family.DASH, re.compile(r"(?P<mark>(?P<value>[-–•·])+)\s*")),
    (Family.STAR, re.compile(r"(?P<mark>\(?(?P<value>\*)+\)?)\s*")),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text: the mark that it begins with, and the rest."""

    family: Family
    mark: str
    value: str
    text: str

    @property
    def whole(self) -> str:
        """The line as written."""
        return f"{self.mark} {self.text}".strip()

    @property
    def number(self) -> int:
        """The place that the mark gives the line in its series, from 1; 0 for a mark that counts nothing."""
        value = self.value.lower()
        if self.family in (Family.LETTER, Family.ROUND_LETTER):
            return _LETTERS.find(value) + 1
        if self.family in (Family.ROMAN, Family.ROUND_ROMAN):
            return _ROMANS.index(value) + 1 if value in _ROMANS else 0
        if value in _WORDS:
            return _WORDS.index(value) + 1
        if self.family is Family.DOTTED:
            return int(value.rpartition(".")[2])
        return int(value.partition(".")[0]) if value[:1].isdigit() else 0


def read_line(text: str) -> Line:
    """Return `text` as a line with its mark."""
    step = _STEP.match(text)
    if step and (step["end"] or step["before"] or _begins_sentence(text[step.end() :])):
        return Line(Family.STEP, step["mark"].strip(), step["value"], text[step.end() :])
    for family, pattern in _MARKS:
        if found := pattern.match(text):
            return Line(family, found["mark"], found["value"], text[found.end() :])
    return Line(Family.PLAIN, "", "", text)


def _begins_sentence(rest: str) -> bool:
    return not rest or rest[0].isupper() or rest[0].isdigit()


def is_series(lines: Sequence[Line]) -> bool:
    """Return whether the marks of `lines`, all of one family, count from 1 without a gap."""
    return [line.number for line in lines] == list(range(1, len(lines) + 1))


def counts(family: Family) -> bool:
    """Return whether the marks of `family` are numbers or letters in an order."""
    return family in _ORDINALS
