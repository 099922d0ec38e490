"""Where the name of a file begins that is glued to the text before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from portal.text import strip_marks

_CLOSING: Final = frozenset(".;:,)]”\"…'’")
_FORM: Final = re.compile(
    r"(?:\d[\d.]*[ ._-]*)?(?:mau|mus?\d|mus?[- ]?[a-z]|phu ?luc|phl|pl ?[\divx]|don|to ?khai|bieu|giay|"
    r"van ?ban|ban ?khai|bao ?cao|danh|de ?nghi|phieu|thuyet ?minh|cam ?ket|thong ?bao|quyet ?dinh|ke ?hoach|"
    r"so ?yeu|ly ?lich)"
)
_FORM_IN_A_WORD: Final = re.compile(
    r"mau|phu luc|van ban|ban khai|bao cao|don de|giay de|to khai|danh sach|thong bao"
)
_NUMBERED: Final = re.compile(r"\d+(?:[ ._-]|$)")
_DOTTED: Final = re.compile(r"\d+\.")
_PROSE: Final = 8
"""So many words between two seams belong to a sentence, not to a file's name."""


@dataclass(frozen=True, slots=True)
class _Seams:
    """Places where two words touch: with a form's word behind, clear ones, and any before a number."""

    named: list[int]
    clear: list[int]
    numbered: list[int]


def find_file_start(chunk: str, bound: int) -> int | None:
    """Return where in `chunk`, not before `bound`, the name of the file begins that ends it.

    `chunk` is without the extension of the file.

    It begins where two words touch that a writer would part (`Chính phủMẫu số 09.docx`), with a word
    for a form if there is such a place; `None` where there is none, or where several are as likely.
    """
    seams = _find_seams(chunk, bound)
    if not seams.clear:
        return seams.numbered[0] if len(seams.numbered) == 1 else None
    first = _skip_prose(chunk, seams.clear)
    if not seams.named:
        return first
    named = _skip_prose(chunk, seams.named)
    return first if first < named and not _is_prose(chunk[first:named]) else named


def _find_seams(chunk: str, bound: int) -> _Seams:
    bare = _strip_in_place(chunk, bound)
    seams = _Seams([], [], [])
    for place in range(max(bound, 1), len(chunk)):
        before, after = chunk[place - 1], chunk[place]
        if before.isspace() or not after.isalnum():
            continue
        if _starts_a_form(before, after, bare, place):
            seams.named.append(place)
        if place in seams.named[-1:] or _is_clear(chunk, place):
            seams.clear.append(place)
        elif before.isalpha() and _NUMBERED.match(chunk, place):
            seams.numbered.append(place)
    return seams


def _strip_in_place(chunk: str, bound: int) -> str:
    """Return `chunk` bare of marks from `bound` on, with every character where it was."""
    bare = (strip_marks(character).lower() for character in chunk[bound:])
    return chunk[:bound] + "".join(letter if len(letter) == 1 else " " for letter in bare)


def _starts_a_form(before: str, after: str, bare: str, place: int) -> bool:
    if before.islower() and after.islower():
        return _FORM_IN_A_WORD.match(bare, place) is not None
    if before.isdigit() and after.isdigit():
        return False
    return (before.isalnum() or before in _CLOSING) and _FORM.match(bare, place) is not None


def _is_clear(chunk: str, place: int) -> bool:
    before, after = chunk[place - 1], chunk[place]
    if before in _CLOSING:
        return not (after.isdigit() and chunk[max(place - 2, 0)].isdigit())
    return before.islower() and (after.isupper() or _DOTTED.match(chunk, place) is not None)


def _skip_prose(chunk: str, seams: Sequence[int]) -> int:
    """Return the first seam behind which no sentence stands before the next one."""
    start = seams[0]
    for seam in seams[1:]:
        if _is_prose(chunk[start:seam]):
            start = seam
    return start


def _is_prose(text: str) -> bool:
    return len(text.split()) >= _PROSE
