"""Kinds of legal documents, and the words with which the cells of a glued table begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

KIND: Final = (
    r"(?:Bộ [Ll]uật|BỘ LUẬT|Luật|LUẬT|Pháp lệnh|PHÁP LỆNH|Lệnh|Nghị quyết(?: liên tịch)?|NGHỊ QUYẾT"
    r"|Nghị định|NGHỊ ĐỊNH|NĐ|Quyết định|QUYẾT ĐỊNH|Chỉ thị|CHỈ THỊ"
    r"|Thông tư(?: liên tịch)?|THÔNG TƯ(?: LIÊN TỊCH)?|TTLT|TT|Văn bản hợp nhất|Hiến pháp)"
)
_SUBJECT: Final = r"(?:Về|Quy định|QUY ĐỊNH|Quy chế|Sửa đổi|Hướng dẫn|Ban hành|Phê duyệt)"
_OPENING: Final = re.compile(rf"(?:{KIND}|{_SUBJECT})(?=[\s\d])")
_PREFIX: Final = re.compile(rf"(?:{KIND}\s*)?(?:[Ss][Ốố]\s*:?\s*)?$")


def find_prefix(text: str, start: int, end: int) -> int:
    """Return where the words `Luật số` begin that stand before the number at `end`, or `end`."""
    found = _PREFIX.search(text[start:end])
    return start + found.start() if found else end


def split_at_openings(title: str) -> list[str]:
    """Return `title` cut where another document's title begins glued to what is before it."""
    cuts = [0, *_find_glued_openings(title), len(title)]
    return [title[start:end] for start, end in zip(cuts, cuts[1:], strict=False)]


def _find_glued_openings(title: str) -> Iterator[int]:
    for opening in _OPENING.finditer(title):
        before = title[opening.start() - 1 : opening.start()]
        if before.islower() or before.isdigit() or (before and before in ".;)”"):
            yield opening.start()


def has_seam(title: str) -> bool:
    """Return whether two words are glued in `title`, so that it may be more than one cell."""
    return any(
        one.islower() and two.isupper() and (three.islower() or three.isspace())
        for one, two, three in zip(title, title[1:], title[2:], strict=False)
    )
