"""The rows of the source's table of channels, found again in its glued cells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from portal.importers.national_records.channels.notes import cut_note
from portal.importers.national_records.reading import NOTHING

HEADING: Final = "Hình thức nộpThời gianPhí, lệ phíMô tả"

CHANNELS: Final = {"Trực tiếp": "in-person", "Trực tuyến": "online", "Dịch vụ bưu chính": "post"}
"""The source's names of the channels, and their codes."""

UNITS: Final[Mapping[str, tuple[str, float] | None]] = {
    "Ngày làm việc": ("working-day", 1),
    "Ngày": ("calendar-day", 1),
    "Giờ": ("hour", 1),
    "Tháng": ("month", 1),
    "Giờ làm việc": ("hour", 1),
    "Tuần": ("calendar-day", 7),
    "Năm": ("month", 12),
    "Quý": ("month", 3),
    "Phút": None,
}
"""The source's units of time as those of the portal, and how many of these one of them is exactly."""

FREE: Final = "Miễn phí"

_CHANNEL: Final = "|".join(CHANNELS)
_UNIT: Final = "|".join(sorted(UNITS, key=len, reverse=True))
_CURRENCY: Final = (
    "Việt Nam Đồng|VNĐ|VND|Đồng|đồng|USD|EUR|GBP|JPY|CNY|KRW|AUD|CAD|CHF|SGD|THB|LAK|KHR|Đô la Mỹ|Euro"
)
_AMOUNT: Final = rf"(?:[1-9]\d{{0,2}}(?:,\d{{3}})+|\d+)(?:\.\d+)? ?(?:{_CURRENCY})"
_LABEL: Final = r"(?:(?:Phí|Lệ phí|Giá dịch vụ) ?: ?)?"
_TIME_WORDS: Final = (
    rf"(?:\d+(?:[.,]\d+)? )?(?!{_CHANNEL})[^\W\d_a-zà-ỹđ](?:(?!{_CHANNEL})[^:;()\n]){{0,150}}?(?<=\w)"
)
_HEAD: Final = re.compile(
    rf"(?P<channel>{_CHANNEL})(?:"
    rf"(?P<run>\d[\d,.]*) ?(?P<currency>{_CURRENCY})"
    rf"|(?P<time>\d+(?:[.,]\d+)?(?: ?(?:{_UNIT}))?|{NOTHING}|{_TIME_WORDS})"
    rf"\s*(?P<label>{_LABEL})(?P<fee>{FREE}|{NOTHING}|(?<!\d){_AMOUNT})"
    r")"
)
_NEXT_FEE: Final = re.compile(
    rf"\s*(?P<label>{_LABEL})(?P<fee>[1-9]\d{{0,2}}(?:,\d{{3}})+ (?:Việt Nam Đồng|VNĐ|Đồng|USD))"
)


@dataclass(frozen=True, slots=True)
class FeeCell:
    """One fee of a row: `40,000 VNĐ` with its note; `is_cut` if the note's bracket never closes."""

    words: str
    note: str = ""
    label: str = ""
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the cells as written. Without a `time`, its number runs into that of the first fee."""

    channel: str
    time: str
    fees: tuple[FeeCell, ...]
    description: str


def cut_rows(text: str) -> tuple[str, list[Row]]:
    """Return what stands before the first row (the heading left out), and the rows."""
    body = text.removeprefix(HEADING)
    heads = list(_HEAD.finditer(body))
    ends = [*(head.start() for head in heads[1:]), len(body)][: len(heads)]
    rows = [_make_row(head, body[head.end() : end]) for head, end in zip(heads, ends, strict=True)]
    return body[: heads[0].start()] if heads else body, rows


def _make_row(head: re.Match[str], rest: str) -> Row:
    words = head["fee"] or f"{head['run']} {head['currency']}"
    fees: list[FeeCell] = []
    found: re.Match[str] | None = head
    label = head["label"] or ""
    while found is not None:
        note, rest, is_cut = ("", rest, False) if words == NOTHING else cut_note(rest)
        fees.append(FeeCell(words, note, label.strip(" :"), is_cut))
        if (found := _NEXT_FEE.match(rest) if words not in {FREE, NOTHING} else None) is not None:
            words, label, rest = found["fee"], found["label"], rest[found.end() :]
    return Row(head["channel"], head["time"] or "", tuple(fees), rest.strip())
