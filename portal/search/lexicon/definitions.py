"""Abbreviations that a text explains: `đô thị thông minh (ĐTTM)`, `ĐTTM (đô thị thông minh)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from portal.text import canonicalize, strip_marks, syllables

SMALL_WORDS: Final = frozenset(
    ["các", "cho", "của", "hoặc", "là", "những", "tại", "theo", "trong", "từ", "và", "về", "với"]
)
"""Words that an abbreviation may leave out."""

_LETTERS: Final = range(2, 11)
_REACH: Final = 160
_LONGEST: Final = 32
_CAPITAL: Final = "A-ZĐƠƯ"

_PARENTHESES: Final = re.compile(rf"\(([^()\n]{{2,{_REACH}}})\)")
_ABBREVIATION: Final = rf"[{_CAPITAL}][{_CAPITAL}a-z]*(?:[.&-][{_CAPITAL}][{_CAPITAL}a-z]*)*"
_INSIDE: Final = re.compile(rf"(?:.*\b(?:tắt|là):? )?[\"'“‘]?({_ABBREVIATION})[\"'”’]?")
_BEFORE: Final = re.compile(rf"(?<![^\s\"'“‘])({_ABBREVIATION})[\"'”’]? ?$")
_LETTER: Final = re.compile(rf"[{_CAPITAL}][a-z]*")
_BREAK: Final = re.compile(r"[.;:!?()\n\"“”]")
_ASIDE: Final = re.compile(r"[,;:]| - ")
_BARRED: Final = str.maketrans("đ", "ð")


def find_definitions(text: str) -> Iterator[tuple[str, str]]:
    """Yield each abbreviation of 2 to 10 letters that `text` explains, and its canonical full form.

    Each letter begins a word of the full form in turn; only `SMALL_WORDS` inside it may be left out.
    `D` does not begin `đô`, unless the full form is written without any marks.
    """
    if "(" not in text:
        return
    for found in _PARENTHESES.finditer(text):
        before = text[max(0, found.start() - _REACH) : found.start()]
        inside = found[1]
        definition = _read_abbreviation_inside(before, inside) or _read_full_form_inside(before, inside)
        if definition:
            yield definition


def _read_abbreviation_inside(before: str, inside: str) -> tuple[str, str] | None:
    if not (abbreviation := _INSIDE.fullmatch(canonicalize(inside[-_LONGEST:]).strip())):
        return None
    sentence = _BREAK.split(canonicalize(before).rstrip(' "”'))[-1]
    full = _match_end(_cut_letters(abbreviation[1]), sentence)
    return (abbreviation[1], full) if full else None


def _read_full_form_inside(before: str, inside: str) -> tuple[str, str] | None:
    if not (abbreviation := _BEFORE.search(before[-_LONGEST:])):
        return None
    letters, whole = _cut_letters(abbreviation[1]), canonicalize(inside).strip()
    for full in (whole, _ASIDE.split(whole)[0].rstrip()):
        if _match_end(letters, full) == full:
            return abbreviation[1], full
    return None


def _cut_letters(abbreviation: str) -> list[str]:
    """Return what each word must begin with, `["t", "tr"]` for `TTr`; nothing if they are too many or few."""
    letters = [letter.lower() for letter in _LETTER.findall(abbreviation)]
    return letters if len(letters) > 1 and len("".join(letters)) in _LETTERS else []


def _match_end(letters: Sequence[str], sentence: str) -> str:
    """Return the end of `sentence` whose words begin with `letters`, empty if there is none."""
    words = list(syllables(sentence))
    if not letters or len(words) < len(letters):
        return ""
    barred = any(word.has_marks for word in words)
    written = [_strip(word.canonical, barred) for word in words]
    small = [barred and word.canonical in SMALL_WORDS for word in words]
    start = _find_start([_strip(letter, barred) for letter in letters], written, small)
    return "" if start is None else sentence[words[start].start : words[-1].end]


def _find_start(letters: Sequence[str], words: Sequence[str], small: Sequence[bool]) -> int | None:
    """Return the position of the word that has the first letter when the last word has the last one."""
    starts = {len(words)}
    for letter in reversed(letters):
        starts = {
            place for start in starts for place in _walk_back(small, start) if words[place].startswith(letter)
        }
    return max((start for start in starts if not small[start]), default=None)


def _walk_back(small: Sequence[bool], start: int) -> Iterator[int]:
    """Yield the position before `start`, and those before it as long as small words may be left out."""
    for place in range(start - 1, -1, -1):
        yield place
        if start == len(small) or not small[place]:
            return


def _strip(letters: str, barred: bool) -> str:
    """Return `letters` without marks, but with đ apart from d if texts have `barred` letters."""
    return strip_marks(letters.translate(_BARRED) if barred else letters)
