"""Amounts of money in running text: `1.025.000 đồng/lần`, `02 triệu đồng`, `50USD/chuyến`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_SCALES: Final = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 10**9, "tỉ": 10**9}
_ONE_UNIT: Final = r"(?:\d{1,2}\s*)?[^\W\d_][^.;:,()/\n\t]{0,39}?"
_UNIT_END: Final = (
    r"\s*(?:[.;:,()\n\t]|$|\s[-+*•–]\s)|\s+(?:kể từ|từ ngày|đối với|theo|áp dụng|nếu|khi|trong)(?!\w)"
)
_MENTION: Final = re.compile(
    r"(?<![\w.,/])(?P<number>\d+(?:[.,]\d+)*)"
    r"(?P<scale>\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\w))?"
    r"(?P<currency>\s*(?:Việt Nam đồng|đồng|vnđ|vnd|đ|usd|đô la Mỹ)(?!\w))?"
    r"(?P<spoken>\s*\((?:(?!\d)[^()]){0,60}đồng\))?"
    rf"(?:\s*/\s*(?P<per>{_ONE_UNIT}(?:/\s*{_ONE_UNIT})*)(?={_UNIT_END}))?"
    r"(?P<again>\s+đồng(?!\w))?",
    re.IGNORECASE,
)
_GROUPED: Final = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d+")
_DECIMAL: Final = re.compile(r"\d{1,4}[.,]\d{1,2}")
_LARGEST: Final = 10**15


@dataclass(frozen=True, slots=True)
class Mention:
    """An amount in a text, at `start:end`; `amount` in đồng, None if it is in no đồng or misspelt.

    `words` is the amount with its currency, `per` what it is paid for each of.
    """

    amount: int | None
    per: str
    words: tuple[str, ...]
    start: int
    end: int


def find_money(text: str) -> list[Mention]:
    """Return the amounts in `text`: numbers with a currency, or large ones with `/` and a unit."""
    return list(_find(text))


def _find(text: str) -> Iterator[Mention]:
    for match in _MENTION.finditer(text):
        if match["currency"] or (match["per"] and len(re.sub(r"\D", "", match["number"])) > 3):
            words = (match["number"], match["scale"], match["currency"], match["spoken"], match["again"])
            spelt = tuple(part.strip() for part in words if part)
            yield Mention(_count(match), (match["per"] or "").strip(), spelt, *match.span())


def _count(match: re.Match[str]) -> int | None:
    """Return whole đồng, or None."""
    number, scale = match["number"], _SCALES.get((match["scale"] or "").strip().lower(), 1)
    if (match["currency"] or "").strip().lower() in {"usd", "đô la mỹ"}:
        return None
    if scale > 1 and _DECIMAL.fullmatch(number):
        value = Decimal(number.replace(",", ".")) * scale
    elif _GROUPED.fullmatch(number):
        value = Decimal(re.sub(r"\D", "", number)) * scale
    else:
        return None
    return int(value) if value == int(value) and value < _LARGEST else None
