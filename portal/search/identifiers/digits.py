"""Where a text has numbers that may be part of an identifier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_DASHES: Final = r"\-\u2010-\u2015\u2212"
_SPACE: Final = r"[^\S\n]"
_SPOKEN: Final = r"[Tt]h[áa]ng|TH[ÁA]NG|[Nn][ăa]m|N[ĂA]M|[A-Z][a-z]{2,8},?"

# Letters or signs are joined to it, another number follows, a date may be spoken, or it is long.
_BEFORE: Final = rf"(?<=[^\W\d].)|(?<=[+./{_DASHES}].)"
_AFTER: Final = (
    rf"[^\W\d]|[.,:]\w|[.,)]?{_SPACE}{{1,3}}[0-9]|\)?{_SPACE}?[/{_DASHES}]{_SPACE}?\w"
    rf"|,?{_SPACE}{{1,3}}(?:{_SPOKEN}){_SPACE}{{1,3}}\w"
)
_LONG: Final = r"[0-9]{2}[0-9]+(?:(?<=[0-9]{5})|(?<!19..)(?<!20..))"
_NUMBER: Final = re.compile(rf"[0-9](?<![0-9][0-9])(?:{_BEFORE}|(?=[0-9]*(?:{_AFTER}))|{_LONG})")


def find_numbers(text: str) -> Iterator[int]:
    """Yield where each number begins that does not just stand alone in `text`, which is in NFC.

    Most numbers in prose do: to try every form of identifier on them would take twice the time.
    """
    return (number.start() for number in _NUMBER.finditer(text))
