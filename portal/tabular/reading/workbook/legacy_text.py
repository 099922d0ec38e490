"""Text of the time before Unicode: which font is written in which charset, and what its bytes say.

Such text reaches us as the Western or Vietnamese characters (windows-1252, windows-1258) of its bytes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from portal.tabular.reading.charsets import TCVN3, VISCII, VNI, Charset

_FONTS: Final = (
    (TCVN3, re.compile(r"\.vn|vn(time|arial|avant|courier)h?$")),
    (VNI, re.compile(r"vni[- ]")),
    (VISCII, re.compile(r"vi (times|arial|courier|helvetica)|.*viscii")),
)


@lru_cache(maxsize=1024)
def find_font_charset(font: str) -> Charset | None:
    """Return the charset that text in the font of that name is written in, None for a Unicode font."""
    name = font.strip().lower()
    return next((charset for charset, pattern in _FONTS if pattern.match(name)), None)


def decode_legacy(text: str, charset: Charset) -> str:
    """Return in Unicode what `text` says in that charset; other characters stay."""
    return charset.recode(text.translate(_BYTES_SHOWN)).translate(_PUNCTUATION)


def has_other_letters(text: str) -> bool:
    """Whether `text` has letters or marks that no byte of a legacy charset is shown as."""
    return any(char > "\xff" and char.isalpha() for char in text.translate(_BYTES_SHOWN))


def _list_bytes_shown() -> dict[int, str]:
    """Map each character that a code page shows for a byte to the Latin-1 character of that byte."""
    shown: dict[int, str] = {}
    for codepage in ("cp1258", "cp1252"):
        for byte in range(0x80, 0x100):
            char = bytes([byte]).decode(codepage, "replace")
            if char > "\xff" and char != "\ufffd":
                shown[ord(char)] = chr(byte)
    return shown


_BYTES_SHOWN: Final = _list_bytes_shown()
# Bytes that are no letters in a charset are the quotation marks and dashes of windows-1252.
_PUNCTUATION: Final = {ord(byte): chr(char) for char, byte in _BYTES_SHOWN.items() if byte < "\xa0"}
