"""Numbers of legal documents as a glued table writes them: where one begins and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_KNOWN: Final = (
    r"BBCVT|BCA|BCN|BCT|BDTTG|BGD&ĐT|BGDĐT|BGTVT|BHXH|BKHCNMT|BKHCN|BKHĐT|BKH|BLĐTBXH|BLĐTB&XH|BNG|BNN&MT"
    r"|BNN&PTNT|BNNMT|BNNPTNT|BNN|BNV|BQP|BTC|BTM|BTNMT|BTP|BTS|BTTTT|BVHTTDL|BVHTT|BXD|BYT|HĐTP|KTNN"
    r"|NHNN|TANDTC|TCHQ|TCT|TTCP|UBCK|UBDT|VKSNDTC|VPCP|VPQH"
)
"""Agencies in the numbers of documents: a closed ending, behind which the next cell may follow glued."""

_NEXT: Final = "QUY|BAN|TT|NĐ|QĐ|NQ"
"""What may begin the next cell in capitals without a mark, and so look like more of an agency's letters."""

_AGENCY: Final = (
    rf"(?:(?:{_KNOWN})(?!(?!{_NEXT})[A-ZĐ&]{{1,6}}(?:[^\w&]|\d|$))"
    rf"|[A-ZĐ&]{{2,12}}?(?<!QUY)(?<!BAN)(?=[^\w&]|\d|$|[^\W\d_][a-zà-ỹ]))"
)
_DASH: Final = r"\s?[-–/_]\s?"
_TERM: Final = r"(?:1\d|\d(?!\d))"
_ENDING: Final = "|".join(
    (
        f"(?:N[QĐD]{_DASH})?QH{_TERM}",
        f"(?:(?:NQ|PL){_DASH})?UBTVQH{_TERM}",
        f"(?:N[ĐDQ]|CT){_DASH}CP?",
        f"CP{_DASH}N[ĐDQ]",
        f"(?:Q[ĐD]|CT|NQ){_DASH}TTg",
        f"(?:NQ|QĐ|CT){_DASH}(?:HĐND|UBND|CTN|HĐTP|HĐBT)",
        f"L{_DASH}CTN",
        f"(?:TTLT|TT|Q[ĐD]|CT|NQ|VBHN)(?:{_DASH}{_AGENCY})+(?:-[ACHVX]\\d\\d|\\([ACHVX]\\d\\d\\))?",
    )
)
_NUMBER: Final = re.compile(
    rf"(?:(?<!\d)|(?<=QH1\d)|(?<=-[ACHVX]\d\d))(?:(?:19|20)\d\d(?=\d{{1,4}}[\s/.a-zđ]))?"
    rf"(?<!\d/)(?P<number>(?:\d{{1,4}}(?:\.?[a-zđ])?|(?<![\d.])\d{{1,3}}\.\d{{1,2}}(?=/\d{{4}}/NQ))\s?/\s?"
    rf"(?:(?:19|20)\d\d\s?/\s?)?(?:{_ENDING}))"
)
_SWAPPED: Final = re.compile(r"CP([-–/_])(N[ĐDQ])$")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: from `start` up to `end`, without white space in `text`."""

    start: int
    end: int
    text: str

    @property
    def is_cut_off(self) -> bool:
        """Return whether its last letters are missing, as in `118/2025/NĐ-C`."""
        return self.text.endswith("-C")

    @property
    def serial_and_year(self) -> str:
        """What two spellings of one number share: `08/2026` of `08/2026/TT-BNNMT`."""
        return self.text[: self.text.rindex("/", 0, _find_letter(self.text))]


def _find_letter(number: str) -> int:
    return next(place for place, sign in enumerate(number) if sign.isupper())


def find_numbers(text: str) -> Iterator[Number]:
    """Return the numbers of documents in `text` in order, also where they are glued to what is around.

    A year glued before a number is told from it: `Luật Cư trú 202068/2020/QH14`. A number whose agency
    was put first, `105/2025/CP-NĐ`, is put right.
    """
    for found in _NUMBER.finditer(text):
        number = _SWAPPED.sub(r"\2\1CP", "".join(found["number"].split()))
        yield Number(found.start("number"), found.end(), number)
