"""White space of the source made plain: what stands for itself, on one line or on several."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

_GAP: Final = re.compile(r"[^\S\n]+")
_STRANGE_GAP: Final = re.compile(r"[^\S\r\n\t ]")
_LINE_END: Final = re.compile(r" ?\n[ \n]*")


def to_nfc(text: str) -> str:
    """Return `text` in NFC, its white space plain, otherwise as written: how a field is read."""
    return _STRANGE_GAP.sub(" ", normalize("NFC", text))


def join_line(text: str) -> str:
    """Return `text` on one line, with single spaces and none around it."""
    return " ".join(text.split())


def plain_lines(text: str) -> str:
    """Return `text` with its lines, none of them empty, single spaces within and none around them."""
    return _LINE_END.sub("\n", _GAP.sub(" ", text)).strip()
