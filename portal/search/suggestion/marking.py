"""What of a suggestion is typed already, marked in its text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from html import escape
from itertools import takewhile
from typing import Final, NamedTuple

from portal.search.suggestion.typed_text import TypedText
from portal.text import Syllable, strip_marks, syllables

_MOST_READ: Final = 100


class Stretch(NamedTuple):
    """A piece of a text, by its first character and the one behind it."""

    start: int
    end: int


def mark_typed(text: str, typed: TypedText) -> str:
    """Return `text`, escaped, with `<mark>` around the words of `typed`: in their order, or else each."""
    written = tuple(syllables(text))[:_MOST_READ]
    found = _find_in_order(text, written, typed) or list(_find_each(text, written, typed))
    return mark_stretches(text, _join(text, sorted(found)))


def mark_stretches(text: str, stretches: Sequence[Stretch]) -> str:
    """Return `text`, escaped, with `<mark>` around stretches that ascend and do not meet."""
    pieces, done = [], 0
    for start, end in stretches:
        pieces += [escape(text[done:start]), "<mark>", escape(text[start:end]), "</mark>"]
        done = end
    return "".join([*pieces, escape(text[done:])])


def cover(text: str, start: int, letters: int) -> int:
    """Return where the first `letters` letters or digits of `text` from `start` on end, marks included."""
    end = start
    while end < len(text) and (letters > 0 or unicodedata.combining(text[end])):
        letters -= sum(map(str.isalnum, strip_marks(text[end])))
        end += 1
    return end


def _find_in_order(text: str, written: Sequence[Syllable], typed: TypedText) -> list[Stretch]:
    """Return the first stretch of all words one after another, word by word; nothing if there is none."""
    for first in range(len(written) - len(typed.words) + 1):
        here = (_match(text, written[first + number], typed, number) for number in range(len(typed.words)))
        found = list(takewhile(bool, here))
        if len(found) == len(typed.words):
            return [stretch for stretch in found if stretch]
    return []


def _find_each(text: str, written: Sequence[Syllable], typed: TypedText) -> Iterator[Stretch]:
    taken: set[int] = set()
    for number in range(len(typed.words)):
        for place, syllable in enumerate(written):
            if place not in taken and (stretch := _match(text, syllable, typed, number)):
                taken.add(place)
                yield stretch
                break


def _match(text: str, syllable: Syllable, typed: TypedText, number: int) -> Stretch | None:
    """Return what of `syllable` is typed by one of the words, if it is."""
    if number < len(typed.whole):
        is_same = syllable.folded == typed.whole[number].folded
        return Stretch(syllable.start, syllable.end) if is_same else None
    for prefix in typed.prefixes:
        if syllable.folded.startswith(prefix):
            return Stretch(syllable.start, min(cover(text, syllable.start, len(prefix)), syllable.end))
    return None


def _join(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the stretches with those together that only space parts."""
    joined: list[Stretch] = []
    for stretch in stretches:
        if joined and not text[joined[-1].end : stretch.start].strip():
            joined[-1] = Stretch(joined[-1].start, stretch.end)
        else:
            joined.append(stretch)
    return joined
