"""Whether typed words can be meant for written ones: fewer marks may be typed, but never others."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

from portal.search.words import Phrase

_BARRED_D = "d\u0335"


def agree(typed: Phrase, written: Phrase) -> bool:
    """Whether no mark of `typed` contradicts `written`, whose folded words are the same.

    `do thi` and `đo thi` may be `đô thị`; `đỏ thi` is not, nor is `bán` `bàn`.
    """
    return all(
        one.canonical == other.canonical or _has_no_other_marks(one.canonical, other.canonical)
        for one, other in zip(typed, written, strict=True)
    )


@lru_cache(maxsize=16_384)
def _has_no_other_marks(typed: str, written: str) -> bool:
    return typed.isascii() or _count_marks(typed) <= _count_marks(written)


def _count_marks(syllable: str) -> Counter[str]:
    decomposed = unicodedata.normalize("NFD", syllable.replace("đ", _BARRED_D))
    return Counter(filter(unicodedata.combining, decomposed))
