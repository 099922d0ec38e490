"""Which newspaper, agency or office a text comes from, by its first words or its sign-off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product
from typing import Final

from portal.importers.old_pages.bylines import is_office
from portal.text import fold

_DASH: Final = r"\s*[-–—]\s*(?=[^\W\d_\s\"“]|[\"“\d])"
_BRACKETED: Final = re.compile(rf"^[(\[](?P<code>[^()\[\]]{{2,40}})[)\]]{_DASH}")
_CAPITALS: Final = re.compile(r"^[(\[](?P<code>[A-ZĐ][A-ZĐ.-]{1,9})[)\]]:?\s+(?=\S)")
_AFTER_PLACE: Final = re.compile(rf"^[^\W\d_][^().]{{1,40}}\s\((?P<code>[^()\d]{{2,30}})\){_DASH}")
_BARE: Final = re.compile(
    r"^(?P<code>[A-ZĐÂÔƯƠ]{2,10}(?: (?:Online|Portal|Daily))?|\w[\w.]{1,20}\.(?i:vn|net|com|org)"
    r"|(?:Báo|Đài|Cổng) [^-–—.,]{2,30}?)\s*[-–—]\s+(?=\S)"
)
_CREDIT: Final = re.compile(
    r"^\W*(?:Theo nguồn|Theo|Nguồn(?: tin)?)\s*:?\s+(?P<code>[^()]{2,60}?)\W*$", re.IGNORECASE
)
_NAMED: Final = re.compile(r"^\W*Nguồn(?: tin)?\s*:\s*(?P<name>[^()]{2,60}?)\W*$", re.IGNORECASE)
_NO_SOURCE: Final = frozenset({"ubnd", "hdnd", "mttq", "tp", "tw"})


def read_named_source(sign: str) -> str:
    """Return the source that a sign-off of the form `Nguồn: …` names, empty for any other."""
    named = _NAMED.match(sign)
    return named["name"] if named else ""


def read_source(paragraphs: Sequence[str], byline: str, publisher: str = "") -> str:
    """Return the source that `(TGAG) -` or `TTXVN -` before the text names, else the sign-off's.

    They stand before the first paragraph, or the second where a summary is set above the text, which
    keeps them: they are only read. Without either the source is `publisher`.
    """
    for paragraph, pattern in product(paragraphs[:2], (_BRACKETED, _CAPITALS, _AFTER_PLACE, _BARE)):
        named = pattern.match(paragraph)
        if named and fold(named["code"]) not in _NO_SOURCE:
            return named["code"].strip()
    if credited := _CREDIT.match(byline):
        return credited["code"]
    return byline if is_office(byline) else publisher
