"""Characters that no text has: control characters, and halves of characters (lone surrogates)."""

from __future__ import annotations

import re
from typing import Final

CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# The feeds of printers part words; all else stands inside them.
_FEEDS: Final = "\x0b\x0c"


def drop_controls(text: str) -> str:
    """Return `text` without them; line ends and tabs stay, a vertical tab or form feed becomes a space."""
    return text if text.isprintable() else CONTROL.sub(_replace, text)


def name_controls(text: str) -> str:
    """Return the text around the first of them in which each is written as its code (`U+0000`)."""
    first = CONTROL.search(text)
    place = max(0, first.start() - 20) if first else 0
    shown = text[place : place + 100].strip("\r\n")
    return CONTROL.sub(lambda found: f"U+{ord(found[0]):04X}", shown)


def _replace(found: re.Match[str]) -> str:
    return " " if found[0] in _FEEDS else ""
