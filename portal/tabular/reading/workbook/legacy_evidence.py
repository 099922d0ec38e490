"""How sure it is that a text is written in a legacy charset: by the syllables that it makes.

A word is evidence when it is a Vietnamese syllable in one reading and none in the other: `n¨m` can
only be năm, `năm` only itself, while `cá` may be both (cỏ in TCVN3) and says nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from portal.tabular.reading.charsets import TCVN3, VISCII, VNI, Charset
from portal.tabular.reading.workbook.legacy_text import decode_legacy, has_other_letters
from portal.text.phonology import is_syllable, split_tone

_WORD: Final = re.compile(r"[^ \t\r\n]+")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_FOREIGN: Final = re.compile(r"(?![ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý])[\x80-ÿ]")
# A word of marked letters alone may be a sign: × and µ are letters in TCVN3.
_ASCII_LETTER: Final = re.compile("[A-Za-z]")
_CANDIDATES: Final = (TCVN3, VNI, VISCII)
_ENOUGH: Final = 12
_OVERWHELMING: Final = 30


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many words speak for a legacy charset, how many for Unicode, and how many there are."""

    legacy: int = 0
    unicode: int = 0
    words: int = 0

    def __add__(self, other: Evidence) -> Evidence:
        return Evidence(self.legacy + other.legacy, self.unicode + other.unicode, self.words + other.words)

    @property
    def is_clear(self) -> bool:
        """Whether something speaks for the charset and nothing against it."""
        return self.legacy > 0 and self.unicode == 0

    @property
    def is_overwhelming(self) -> bool:
        """Whether there is plenty for the charset and next to nothing against it."""
        doubtful = self.words - self.legacy
        return (
            self.legacy >= _ENOUGH and self.unicode * _OVERWHELMING <= self.legacy and doubtful <= self.legacy
        )


@lru_cache(maxsize=65_536)
def weigh(text: str, charset: Charset) -> Evidence:
    """Return what the words of `text` with marks say for and against that charset."""
    total = Evidence()
    for word in _WORD.findall(text):
        if not word.isascii():
            total += _weigh_word(word, charset)
    return total


def weigh_all(texts: Iterable[str], charset: Charset) -> Evidence:
    """Return the evidence of all `texts` together."""
    return sum((weigh(text, charset) for text in texts), Evidence())


def looks_foreign(text: str) -> bool:
    """Whether `text` has characters that Vietnamese in Unicode hardly uses and legacy text is full of."""
    return _FOREIGN.search(text) is not None


def find_text_charset(texts: Iterable[str]) -> Charset | None:
    """Return the charset of texts in a font that does not tell, None unless the evidence is overwhelming."""
    texts = tuple(texts)
    found = {charset: weigh_all(texts, charset) for charset in _CANDIDATES}
    best, second = sorted(found, key=lambda charset: found[charset].legacy, reverse=True)[:2]
    clear = found[best].legacy >= 2 * found[second].legacy
    return best if clear and found[best].is_overwhelming else None


def _weigh_word(word: str, charset: Charset) -> Evidence:
    if has_other_letters(word):
        return Evidence(unicode=1, words=1)
    if _ASCII_LETTER.search(word) is None:
        return Evidence(words=1)
    plain = is_vietnamese(word)
    decoded = is_vietnamese(decode_legacy(word, charset))
    return Evidence(legacy=decoded and not plain, unicode=plain and not decoded, words=1)


def is_vietnamese(word: str) -> bool:
    """Whether `word`, with its punctuation, is made of Vietnamese syllables."""
    pieces = _LETTERS.findall(unicodedata.normalize("NFC", word).lower())
    return bool(pieces) and not looks_foreign(word) and all(map(_is_syllable, pieces))


def _is_syllable(piece: str) -> bool:
    letters, tone = split_tone(piece)
    return len(tone) <= 1 and is_syllable(letters, tone)
