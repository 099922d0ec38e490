"""Kinds of legal documents, and the words with which the cells of a glued table begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

_FULL_KIND: Final = (
    r"(?:Bộ [Ll]uật|BỘ LUẬT|Luật|LUẬT|Pháp lệnh|PHÁP LỆNH|Lệnh|Nghị quyết(?: liên tịch)?|NGHỊ QUYẾT"
    r"|Nghị định|NGHỊ ĐỊNH|Quyết định|QUYẾT ĐỊNH|Chỉ thị|CHỈ THỊ"
    r"|Thông tư(?: liên tịch)?|THÔNG TƯ(?: LIÊN TỊCH)?|Văn bản hợp nhất|Hiến pháp)"
)
_MISSPELT: Final = r"Luất|Nghị đinh|Thông thư"
KIND: Final = rf"(?:{_FULL_KIND}|{_MISSPELT}|NĐ|TTLT|TT)"
_SUBJECT: Final = r"(?:Về|Quy định|QUY ĐỊNH|Quy chế|Sửa đổi|Hướng dẫn|Ban hành|Phê duyệt)"
_OPENING: Final = re.compile(rf"(?:{_FULL_KIND}|{_SUBJECT})(?=[\s\d,:])")
_SIGNS: Final = {
    "luật": ("QH",),
    "bộ luật": ("QH",),
    "pháp lệnh": ("UBTVQH",),
    "nghị quyết": ("NQ", "QH"),
    "nghị định": ("NĐ", "ND", "CP"),
    "quyết định": ("QĐ", "QD"),
    "thông tư": ("TT",),
}
"""What the numbers of documents of a kind have in them."""
_LONGEST_PREFIX: Final = 60
_PREFIX: Final = re.compile(rf"(?:{KIND}\s*)?(?:[Ss][Ốố]\s*:?\s*)?$")


def find_prefix(text: str, start: int, end: int) -> int:
    """Return where the words `Luật số` begin that stand before the number at `end`, or `end`."""
    start = max(start, end - _LONGEST_PREFIX)
    found = _PREFIX.search(text[start:end])
    return start + found.start() if found else end


def split_at_openings(title: str) -> list[str]:
    """Return `title` cut where another document's title begins glued to what is before it."""
    cuts = [0, *_find_glued_openings(title), len(title)]
    return [title[start:end] for start, end in pairwise(cuts)]


def _find_glued_openings(title: str) -> Iterator[int]:
    for opening in _OPENING.finditer(title):
        before = title[opening.start() - 1 : opening.start()]
        if before.isalnum() or (before and before in ".;)”"):
            yield opening.start()


def contradicts(title: str, number: str) -> bool:
    """Return whether `title` begins with a kind of document that `number` is not of."""
    start = title.strip().lower()
    return any(
        start.startswith(f"{kind} ") and not any(sign in number for sign in signs)
        for kind, signs in _SIGNS.items()
    )


def has_seam(title: str) -> bool:
    """Return whether two words are glued in `title`, so that it may be more than one cell."""
    return any(
        two.isupper() and ((one.islower() and not three.isupper()) or (one.isdigit() and three.isalpha()))
        for one, two, three in zip(title, title[1:], title[2:], strict=False)
    )
