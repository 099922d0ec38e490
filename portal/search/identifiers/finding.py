"""What identifies a thing exactly, in texts and in queries: codes and dates, without their signs."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, islice
from typing import Final, NamedTuple

from portal.search.analysis import cut_words
from portal.search.identifiers.codes import read_code
from portal.search.identifiers.dates import read_date
from portal.search.identifiers.digits import find_numbers
from portal.search.words import Word
from portal.text import fold_canonical

LONGEST: Final = 40
MOST_FOUND: Final = 5_000
_LONGEST_SPAN: Final = 8
_SHORTEST_WORD: Final = 4

_WEIGHTLESS: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DIGIT: Final = re.compile(r"\d")
_TONE: Final = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_BELOW_TEN: Final = re.compile(r"0?([1-9][a-z]\w*)")
_DATE: Final = re.compile(r"d\d+")
_BEFORE_DATES: Final = frozenset({"ngay", "thang", "mung", "mong"})
_COUNTRY_CODE: Final = "84"


class Span(NamedTuple):
    """The identifier that `words[start:stop]` may spell."""

    identifier: str
    start: int
    stop: int


def squeeze(code: str) -> str:
    """Return the letters and digits of `code`, folded: `509/TB-VPUBND` → `509tbvpubnd`."""
    if code.isascii():
        return "".join(filter(str.isalnum, fold_canonical(code)))
    return "".join(syllable.folded for syllable in cut_words(code))


def find_identifiers(text: str) -> Iterator[str]:
    """Yield the first `MOST_FOUND` identifiers in `text`, squeezed, in its order.

    These are document numbers (also spaced, `509 / TB - VPUBND`), codes, standards, telephone
    numbers (`+84 296…` → `0296…`), amounts (`3,634` → `3634`) and dates, which have one form more
    (`5/9/2025` → `592025`, `d20250905`).
    """
    return (identifier for identifier, _, _ in islice(_find(_compose(text)), MOST_FOUND))


def find_spans(words: Sequence[Word]) -> list[Span]:
    """Return every stretch of `words`, as a person typed them, that may spell an identifier.

    Any sign may be left out, so each stretch of 8 words with a digit and without tones counts. A
    number below ten that letters follow is given with and without its zero (`4/NQ-TU`, `04/NQ-TU`);
    dates and telephone numbers are also given in the form that `find_identifiers` has for them.
    """
    if not any(_DIGIT.search(word.folded) for word in words):
        return []
    return list(dict.fromkeys(chain(_spell_stretches(words), _read_spans(words))))


def _compose(text: str) -> str:
    """Return `text` in NFC without what can hide within a code; canonicalizing all of it takes longer."""
    for sign in _WEIGHTLESS:
        if sign in text:
            text = text.replace(sign, "")
    return unicodedata.normalize("NFC", text)


def _find(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each identifier with the offsets in `text`, in NFC, between which it is written."""
    code_end = date_end = 0
    for start in find_numbers(text):
        if start >= code_end and (code := read_code(text, start, code_end)):
            code_end = code.end
            if _is_telling(identifier := squeeze(code.written), len(code.written)):
                yield identifier, code.start, code.end
        if start >= date_end and (date := read_date(text, start)):
            date_end = date.end
            yield date.key, date.start, date.end


def _is_telling(identifier: str, written: int) -> bool:
    """Whether an identifier of `written` signs says more than a word: a short number or a year does not."""
    if len(identifier) == written and (written < _SHORTEST_WORD or _YEAR.fullmatch(identifier)):
        return False
    return len(identifier) <= LONGEST


def _spell_stretches(words: Sequence[Word]) -> Iterator[Span]:
    for start in range(len(words)):
        for stop in range(start + 1, min(start + _LONGEST_SPAN, len(words)) + 1):
            if _has_tone(words[stop - 1]):
                break
            identifier = "".join(word.folded for word in words[start:stop])
            if _DIGIT.search(identifier) and _is_telling(identifier, len(identifier) + stop - start - 1):
                yield from (Span(spelling, start, stop) for spelling in _vary_zero(identifier))


def _has_tone(word: Word) -> bool:
    return word.marked and _TONE.search(unicodedata.normalize("NFD", word.canonical)) is not None


def _vary_zero(identifier: str) -> tuple[str, ...]:
    low = _BELOW_TEN.fullmatch(identifier)
    return (low[1], f"0{low[1]}") if low else (identifier,)


def _read_spans(words: Sequence[Word]) -> Iterator[Span]:
    """Yield what a text would give for `words`, whichever signs parted their numbers."""
    typed = [f"+{word.folded}" if word.folded.startswith(_COUNTRY_CODE) else word.folded for word in words]
    for joint in " /":
        pieces = list(_join_numbers(typed, joint))
        starts = [0, *accumulate(map(len, pieces))]
        for identifier, first, end in _find("".join(pieces)):
            start, stop = bisect_right(starts, first) - 1, bisect_left(starts, end)
            if start and _DATE.fullmatch(identifier) and words[start - 1].folded in _BEFORE_DATES:
                start -= 1
            yield Span(identifier, start, stop)


def _join_numbers(typed: Sequence[str], joint: str) -> Iterator[str]:
    """Yield each word with what parts it from the next: `joint` between numbers, else a space."""
    for word, following in zip(typed, [*typed[1:], ""], strict=False):
        yield word + (joint if word.isdecimal() and following.isdecimal() else " ")
