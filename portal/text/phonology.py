"""What a written Vietnamese syllable can be made of, and which of its vowels bears the tone.

The tables hold the standard spelling of today, with the rimes of loans that everybody writes
(`xoong`, `buýt`). Letters are lower case and bear no tone.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

VOWELS: Final = "aăâeêioôơuưy"
TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
"""The combining grave, acute, tilde, hook and dot; the level tone has none."""

_OPEN: Final = "ai ao au ay âu ây eo êu ia iu oi ôi ơi ua ui ưa ưi ưu iêu yêu oai oao oay oeo uây uôi ươi ươu"
_CODAS: Final = {
    **dict.fromkeys([*_OPEN.split(), "uơ", "uya", "uyu"], "-"),
    **dict.fromkeys(["ă", "â", "iê", "ươ"], "c m n ng p t"),
    **dict.fromkeys(["e", "o", "ô", "u"], "- c m n ng p t"),
    **dict.fromkeys(["a", "ê", "oa"], "- c ch m n ng nh p t"),
    **dict.fromkeys(["i", "y", "uy"], "- ch m n nh p t"),
    **dict.fromkeys(["oă", "uô"], "c m n ng t"),
    "ơ": "- m n p t",
    "ư": "- c m n ng t",
    "yê": "m n ng t",
    "uyê": "n t",
    "oe": "- n t",
    "oo": "c ng",
    "uâ": "n ng t",
    "uê": "- ch nh",
}
_RIMES: Final = {vowels + coda.strip("-") for vowels, codas in _CODAS.items() for coda in codas.split()}

_BARE: Final = str.maketrans("ăâđêôơư", "aadeoou")
_BARE_RIMES: Final = {rime.translate(_BARE) for rime in _RIMES}

_SYLLABLE: Final = re.compile(
    rf"(?P<onset>qu|gi(?=[{VOWELS}])|ngh?|[cknpt]h|gh|tr|[bcdđghklmnprstvx]|)"
    rf"(?P<vowels>[{VOWELS}]+)(?P<coda>ch|n[gh]?|[cmpt]|)"
)
_MISFIT: Final = re.compile(
    r"(?:c|ng) [ieêy]|g (?!in?$)[ieêy]|(?:k|gh|ngh) [^ieêy]"
    r"|gi [iy]|qu (?!ôc$|i$)[ioôuư]|(?!gi).* ê(?:c|ng)$"
    r"|(?!qu|[hklmst] ).+ y|[hklmst] y.| y[^ê]| iê"
    r"|(?:[bmpv]|ph) (?:o[aăe]|u[âêơ]|uy[êau])"
)
_STOPS: Final = ("c", "ch", "p", "t")
_TONES_OF_STOPS: Final = "\u0301\u0323"


def is_syllable(letters: str, tone: str = "") -> bool:
    """Whether `letters` with `tone`, one of `TONES` or empty, are a syllable that Vietnamese can have."""
    parts = _SYLLABLE.fullmatch(letters)
    if parts is None or (rime := parts["vowels"] + parts["coda"]) not in _RIMES:
        return False
    if _MISFIT.match(f"{parts['onset']} {rime}"):
        return False
    return parts["coda"] not in _STOPS or (tone != "" and tone in _TONES_OF_STOPS)


def is_bare_syllable(letters: str) -> bool:
    """Whether `letters`, ASCII, are a syllable that Vietnamese can have when marks and tone are left out."""
    parts = _SYLLABLE.fullmatch(letters)
    return parts is not None and parts["vowels"] + parts["coda"] in _BARE_RIMES


def find_tone_place(letters: str) -> int:
    """Return the index of the vowel that bears the tone, -1 if `letters` are no Vietnamese syllable.

    A vowel with a mark of its own bears it, the last of them in `ươ`; else the second of three or
    before a coda, else the first: `hòa`, `hoàn`, `ngoài`. The `u` of `qu` and the `i` of `gi` are
    consonants. Onsets and rimes need not go together: loans are spelled by the same rule.
    """
    parts = _SYLLABLE.fullmatch(letters)
    if parts is None or parts["vowels"] not in _CODAS:
        return -1
    vowels, start = parts["vowels"], parts.start("vowels")
    own = [place for place, vowel in enumerate(vowels) if vowel in "ăâêôơ"]
    if own:
        return start + own[-1]
    return start + int(len(vowels) == 3 or (len(vowels) == 2 and parts["coda"] != ""))


def split_tone(text: str) -> tuple[str, str]:
    """Return `text` without tones, in NFC, and the tones in the order they stood."""
    decomposed = unicodedata.normalize("NFD", text)
    tones = "".join(char for char in decomposed if char in TONES)
    bare = "".join(char for char in decomposed if char not in TONES)
    return unicodedata.normalize("NFC", bare), tones


def add_tone(letters: str, place: int, tone: str) -> str:
    """Return `letters`, in either case, with `tone` on the letter at `place`, in NFC."""
    return unicodedata.normalize("NFC", letters[: place + 1] + tone + letters[place + 1 :])
