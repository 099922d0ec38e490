"""One form for the many ways the same Vietnamese text is typed."""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from typing import Final

_SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_DASHES: Final = "\u2010-\u2015\u2212"
_WEIGHTLESS: Final = "\u00ad\u200b-\u200d\u2060\ufeff"

_SPACE_RUN: Final = re.compile(rf"[ \t\r\f\v{_SPACES}]+")
_DASH: Final = re.compile(f"[{_DASHES}]")
_NOTHING: Final = re.compile(f"[{_WEIGHTLESS}]")
_D_BARRED: Final = str.maketrans("ÐƉðɖ", "ĐĐđđ")

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"


def _tone_moves() -> dict[str, str]:
    """Pair each open rime that bears its tone on the second vowel with the first-vowel spelling."""
    moves = {}
    for rime, tone in product(["oa", "oe", "uy"], _TONES):
        first, second = rime[0], rime[1]
        for a, b in product([first, first.upper()], [second, second.upper()]):
            late = unicodedata.normalize("NFC", a + b + tone)
            moves[late] = unicodedata.normalize("NFC", a + tone + b)
    return moves


_MOVES: Final = _tone_moves()
_OPEN_RIME: Final = re.compile(f"(?<![qQ])(?:{'|'.join(_MOVES)})(?![\\w\u0300-\u036f])")


def canonicalize(text: str) -> str:
    """Return `text` in NFC with plain spaces, dashes and đ, and one tone placement (`hoà` → `hòa`).

    Case and marks are kept, a run of spaces becomes one, line ends stay. Idempotent. After `qu`
    the `u` belongs to the consonant, so `quý` is left alone.
    """
    text = _NOTHING.sub("", unicodedata.normalize("NFC", text)).translate(_D_BARRED)
    text = _DASH.sub("-", _SPACE_RUN.sub(" ", unicodedata.normalize("NFC", text)))
    return _OPEN_RIME.sub(lambda rime: _MOVES[rime[0]], text)


def fold(text: str) -> str:
    """Return the canonical form of `text` in lower case without marks: `Điện lực` → `dien luc`."""
    decomposed = unicodedata.normalize("NFD", canonicalize(text).lower())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", bare).replace("đ", "d")
