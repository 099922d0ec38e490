"""Plain characters for what copying, word processors and other keyboards leave in a text."""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from typing import Final

from portal.text.phonology import TONES

WEIGHTLESS: Final = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
)
"""Characters without width, SPACES and LINE_ENDS: the insides of a character class."""

_SPACES_BUT_ONE: Final = "\t\x0b\x0c\x1c-\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
SPACES: Final = f" {_SPACES_BUT_ONE}"
LINE_ENDS: Final = "\n\r\x85\u2028\u2029"

_PLAIN: Final = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63", "-"),
    **dict.fromkeys("‘’‚‛", "'"),
    **dict.fromkeys("“”„‟", '"'),
    **dict.fromkeys("ÐƉ", "Đ"),
    **dict.fromkeys("ðɖ", "đ"),
    **{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)},
    **{ligature: unicodedata.normalize("NFKC", ligature) for ligature in "ﬀﬁﬂﬃﬄﬅﬆ"},
    **dict.fromkeys(["\r", "\r\n", "\x85", "\u2028", "\u2029"], "\n"),
}
_REPLACED: Final = "".join(char for char in _PLAIN if len(char) == 1)
_SUSPECT: Final = re.compile(f"[{_SPACES_BUT_ONE}{WEIGHTLESS}{_REPLACED}]")
_MORE: Final = f"(?:[{WEIGHTLESS}]*[{SPACES}])"
_ODDITY: Final = re.compile(
    rf"(?P<weightless>[{WEIGHTLESS}])|[{_SPACES_BUT_ONE}]{_MORE}*| {_MORE}+|\r\n|[{_REPLACED}]"
)


def _pair_mark_orders() -> dict[str, str]:
    """Pair each letter whose tone was typed before its other mark with the letter as it should be."""
    marked = [*product("aeoAEO", "\u0302", TONES), *product("aA", "\u0306", TONES)]
    orders = {
        unicodedata.normalize("NFC", vowel + tone) + mark: unicodedata.normalize("NFC", vowel + mark + tone)
        for vowel, mark, tone in marked
    }
    return orders | {"d\u0335": "đ", "d\u0336": "đ", "D\u0335": "Đ", "D\u0336": "Đ"}


_ORDERED: Final = _pair_mark_orders()
_DISORDER: Final = re.compile("[\u00c0-\u1eff][\u0302\u0306]|[dD][\u0335\u0336]")


def settle_characters(text: str) -> str:
    """Return `text` in NFC with plain spaces, line ends, dashes, quotes, letters and đ. Idempotent.

    A run of spaces becomes one, characters without width go, and of the compatibility characters
    only full-width ASCII and the ligatures of PDF files are replaced: `m²` stays.
    """
    if "  " in text or _SUSPECT.search(text):
        text = _ODDITY.sub(_replace_oddity, text)
    if text.isascii():
        return text
    return _DISORDER.sub(_order_marks, unicodedata.normalize("NFC", text))


def _replace_oddity(found: re.Match[str]) -> str:
    return "" if found["weightless"] else _PLAIN.get(found[0], " ")


def _order_marks(found: re.Match[str]) -> str:
    return _ORDERED.get(found[0], found[0])
