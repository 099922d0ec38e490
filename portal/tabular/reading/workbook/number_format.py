"""What a number format makes of a number: a date, a percentage, a code with its zeros.

The syntax is that of ECMA-376 part 1, 18.8.31; only its first section (of positive numbers) is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import Final


class Shown(Enum):
    """What a number is shown as."""

    NUMBER = auto()
    CODE = auto()
    PERCENT = auto()
    DATE = auto()
    MOMENT = auto()
    TIME = auto()
    DURATION = auto()


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """A format as far as it changes what a number means.

    `pattern` is that of a code: `0` for a digit, the rest stands between digits. `fractions` tells
    whether fractions of a second are shown.
    """

    shown: Shown
    pattern: str = ""
    fractions: bool = False


GENERAL: Final = NumberFormat(Shown.NUMBER)

_TOKEN: Final = re.compile(r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|[_*].|(?P<bracket>\[[^\]]*\]?)', re.DOTALL)
_ELAPSED: Final = re.compile(r"\[(h+|m+|s+)\]")
_NOON: Final = re.compile(r"am/pm|a/p")
_CODE: Final = re.compile(r"[#0() -]*0[#0() -]*")


@lru_cache(maxsize=4096)
def read_format(code: str) -> NumberFormat:
    """Return what the format `code` shows a number as."""
    section = _first_section(code[:1000])
    bare = _TOKEN.sub(_keep_elapsed, section).lower()
    if "general" in bare or bare.strip() in ("", "@"):
        return GENERAL
    if "%" in bare:
        return NumberFormat(Shown.PERCENT)
    return _read_code(section, bare) or _read_calendar(bare)


def _first_section(code: str) -> str:
    masked = _TOKEN.sub(lambda token: "x" * len(token[0]), code)
    return code[: masked.find(";")] if ";" in masked else code


def _keep_elapsed(token: re.Match[str]) -> str:
    return token[0] if _ELAPSED.fullmatch(token[0].lower()) else ""


def _read_code(section: str, bare: str) -> NumberFormat | None:
    """Return a code where two digits or more are always shown; a single `0` only shows a number."""
    pattern = _TOKEN.sub(_keep_separator, section).strip()
    placeholders = re.sub(r"[^#0]", "", pattern)
    if not _CODE.fullmatch(bare) or len(placeholders.lstrip("#")) < 2:
        return None
    return NumberFormat(Shown.CODE, pattern.replace("#", "0"))


def _keep_separator(token: re.Match[str]) -> str:
    literal = token["quoted"] or token["escaped"] or ""
    return "" if any(char.isalnum() for char in literal) else literal


def _read_calendar(bare: str) -> NumberFormat:
    fractions = re.search(r"s\]?\.0", bare) is not None
    letters = re.sub(r"\.0+", "", bare)
    if re.search("[0#?]", letters):
        return GENERAL
    if _ELAPSED.search(letters):
        return NumberFormat(Shown.DURATION, fractions=fractions)
    time = re.search("[hs]", letters) is not None or _NOON.search(letters) is not None
    letters = _NOON.sub("", letters)
    day = re.search("[yd]", letters) is not None or ("m" in letters and not time)
    shown = {(True, True): Shown.MOMENT, (True, False): Shown.DATE, (False, True): Shown.TIME}
    return NumberFormat(shown.get((day, time), Shown.NUMBER), fractions=fractions)
