"""Titles that say their own number: `Thông tư số 25/2022/TT-BTC ngày …`, `Luật Nhà ở số 27/2023/QH15`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from portal.importers.national_records.legal_bases.kinds import KIND
from portal.importers.national_records.legal_bases.numbers import Number, find_numbers

_NUMBERED: Final = re.compile(rf"[\s.;+-]*{KIND}\s*(?:[Ss]ố\s*:?\s*)?")
_LAW: Final = re.compile(r"[\s.;+-]*(?:Bộ [Ll]uật|Luật)\s(?P<name>[^;:()]*?)\s*(?:số\s*:?\s*)?")
_ABOUT_ANOTHER: Final = re.compile(
    r"sửa đổi|bổ sung|thi hành|hướng dẫn|quy định|chi tiết|\bnày\b|\bcủa\b|luật", re.IGNORECASE
)
_WORD_FOR_NUMBER: Final = re.compile(r"\s[Ss]ố\s*:?\s*$")
_SHORT_CODE: Final = re.compile(rf"(?:{KIND}\s*)?(?:[Ss]ố\s*)?(?P<code>\d{{1,4}}(?:/\d{{4}})?)\s*")


@dataclass(frozen=True, slots=True)
class Lifted:
    """A title without the number that it says of itself, and the words that went with it."""

    number: Number
    title: str
    consumed: tuple[str, ...]


def find_own_number(title: str) -> Number | None:
    """Return the number that `title` gives for its own document, not for one that it amends."""
    number = next(find_numbers(title), None)
    if number is None or number.is_cut_off:
        return None
    before = title[: number.start]
    if _NUMBERED.fullmatch(before):
        return number
    law = _LAW.fullmatch(before)
    return number if law and "QH" in number.text and not _ABOUT_ANOTHER.search(law["name"]) else None


def lift_number(title: str) -> Lifted | None:
    """Return `title` without its own number, and without a short code glued to its end (`… 28/4/202225`)."""
    number = find_own_number(title)
    if number is None:
        return None
    before, after = title[: number.start], title[number.end :]
    word = _WORD_FOR_NUMBER.search(before)
    rest, code = _drop_short_code(after, number)
    consumed = tuple(filter(None, (word[0] if word else "", code)))
    return Lifted(number, f"{before[: word.start()] if word else before} {rest}", consumed)


def _drop_short_code(text: str, number: Number) -> tuple[str, str]:
    serial = number.serial_and_year.partition("/")[0]
    ending = rf"(?<=\w)(?:{re.escape(number.serial_and_year)}|(?:(?<=[a-zà-ỹ])|(?<=/\d{{4}})){serial})\s*$"
    found = re.search(ending, text)
    return (text[: found.start()], found[0]) if found else (text, "")


def is_short_code(text: str, number: str) -> bool:
    """Return whether `text` only repeats the beginning of `number`: `46/2020`, `Luật số 58`."""
    found = _SHORT_CODE.fullmatch(text)
    return found is not None and bool(number) and f"{number}/".startswith(f"{found['code']}/")


def is_code_of_some_kind(text: str) -> bool:
    """Return whether `text` is a code without a title, readable or not: `TT29/2025`, `41/201Đ-CP`."""
    return _SHORT_CODE.fullmatch(text) is not None or re.fullmatch(r"\d+/\S*", text) is not None
