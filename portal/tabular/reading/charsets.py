"""The ways to write Vietnamese in bytes that came before Unicode; the tables are those of `viparse`."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from viparse.normalize.tcvn3 import TCVN3 as _TCVN3
from viparse.normalize.viscii import VISCII as _VISCII
from viparse.normalize.vni import VNI as _VNI


@dataclass(frozen=True, slots=True)
class Charset:
    """A charset by the name people know: the Python codec of its bytes, and what its letters stand for.

    `recode` turns text as a program that knows only `codec` shows it (`Hµ Néi`) into Vietnamese
    (`Hà Nội`); the result may be decomposed.
    """

    name: str
    codec: str
    recode: Callable[[str], str] = str
    letters: str = ""
    """The letters of all bytes in order, if each byte stands for one: the quickest way to decode."""

    def decode(self, data: bytes) -> str:
        """Return `data` as text, U+FFFD for a byte that means nothing."""
        if self.letters:
            return codecs.charmap_decode(data, "strict", self.letters)[0]
        return self.recode(data.decode(self.codec, "replace"))


def _replace_letters(name: str, codec: str, pairs: Mapping[str, str]) -> Charset:
    """Return the charset in which each byte stands for one letter."""
    table = str.maketrans(dict(pairs))
    letters = bytes(range(256)).decode(codec, "replace").translate(table)
    return Charset(name, codec, lambda text: text.translate(table), letters)


def _join_marks(pairs: Mapping[str, str]) -> Callable[[str], str]:
    """Return what joins a vowel and the mark behind it, and replaces letters that stand alone."""
    bases, marks = ("".join({pair[place] for pair in pairs if len(pair) == 2}) for place in (0, 1))
    alone = "".join(pair for pair in pairs if len(pair) == 1)
    unit = re.compile(f"[{bases}][{marks}]|[{alone}]")

    def join(found: re.Match[str]) -> str:
        return pairs.get(found[0]) or "".join(pairs.get(char, char) for char in found[0])

    return lambda text: text if text.isascii() else unit.sub(join, text)


def _complete_vni() -> dict[str, str]:
    """Return the pairs of `viparse` with those that its documents happened to lack.

    These are ẳ and ỵ, and a capital before a mark of the lower case, as hasty typists leave it.
    """
    pairs = dict(_VNI.pairs) | {"aú": "ẳ", "AÚ": "Ẳ", "î": "ỵ", "Î": "Ỵ"}
    small = [pair for pair in pairs if len(pair) == 2 and pair.islower()]
    pairs |= {pair.upper(): pairs[pair].upper() for pair in small if pair.upper() not in pairs}
    return {pair[0].upper() + pair[1]: pairs[pair].upper() for pair in small} | pairs


WINDOWS_1258: Final = Charset("windows-1258", "cp1258")
TCVN3: Final = _replace_letters("TCVN3 (ABC)", "cp1252", dict(_TCVN3.pairs))
VNI: Final = Charset("VNI-Windows", "cp1252", _join_marks(_complete_vni()))
VISCII: Final = _replace_letters("VISCII", "latin-1", dict(_VISCII.pairs))
WINDOWS_1252: Final = Charset("windows-1252", "cp1252")

VIETNAMESE: Final = (WINDOWS_1258, TCVN3, VNI, VISCII)
