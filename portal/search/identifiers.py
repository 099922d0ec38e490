"""Codes and document numbers, compared without their punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.search.analysis import cut_words
from portal.text import canonicalize

LONGEST: Final = 40
_CAPITALS: Final = r"[A-ZÂĂĐÊÔƠƯ]+\d*\b"
_BODIES: Final = rf"{_CAPITALS}(?:(?:-{_CAPITALS})+|(?: ?- ?{_CAPITALS})+)?"
_DOCUMENT_NUMBER: Final = rf"\d+ ?/ ?(?:\d{{4}} ?/ ?)?{_BODIES}"
_JOINED: Final = r"\w+(?:[./,-]\w+)+"
_IDENTIFIER: Final = re.compile(rf"\b(?:{_DOCUMENT_NUMBER}|{_JOINED})")


def squeeze(code: str) -> str:
    """Return the letters and digits of `code`, folded: `509/TB-VPUBND` → `509tbvpubnd`."""
    return "".join(syllable.folded for syllable in cut_words(code))


def find_identifiers(text: str) -> Iterator[str]:
    """Yield, squeezed, what reads as an identifier in `text`: parts joined by `/ . , -`, with a digit.

    That takes in document numbers (also spaced, `509 / TB - VPUBND`), codes, dates and numbers
    with separators (`3,634` → `3634`).
    """
    for match in _IDENTIFIER.finditer(canonicalize(text)):
        squeezed = squeeze(match[0])
        if len(squeezed) <= LONGEST and any(char.isdigit() for char in squeezed):
            yield squeezed
