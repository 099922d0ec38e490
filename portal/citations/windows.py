"""The stretches of a text in which a number of a document may stand, so that the rest is not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_BLANK: Final = r"[\s\u200b]{0,3}"
_SLASH: Final = rf"{_BLANK}[/\uff0f]{_BLANK}"
_DASH: Final = rf"{_BLANK}[\-\u2010-\u2015\u2212]{_BLANK}"
_HINT: Final = re.compile(rf"\d[a-zđ]?(?:{_SLASH}(?:\d\d(?:\d\d)?{_SLASH})?|{_DASH})[A-ZĐÐƉÂĂÊÔƠƯ]")
_AROUND: Final = 400
"""What is read on both sides of a hint; more than any citation looks at, in decomposed letters too."""


def cut_windows(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of `text` around what looks like a number, apart from each other, in order."""
    start = end = -1
    for hint in _HINT.finditer(text):
        if hint.start() - _AROUND > end >= 0:
            yield start, end
            start = -1
        if start < 0:
            start = max(0, hint.start() - _AROUND)
        end = min(len(text), hint.end() + _AROUND)
    if end >= 0:
        yield start, end
