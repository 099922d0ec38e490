"""Names of administrative units as words: the kind of unit apart from the name itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from portal.text import syllables

Words = tuple[str, ...]

_KINDS: Final[dict[Words, str]] = {
    ("phuong",): "phuong",
    ("p",): "phuong",
    ("ward",): "phuong",
    ("xa",): "xa",
    ("x",): "xa",
    ("commune",): "xa",
    ("thi", "tran"): "thi-tran",
    ("tt",): "thi-tran",
    ("dac", "khu"): "dac-khu",
    ("quan",): "quan",
    ("q",): "quan",
    ("huyen",): "huyen",
    ("h",): "huyen",
    ("district",): "huyen",
    ("thi", "xa"): "thi-xa",
    ("tx",): "thi-xa",
    ("thanh", "pho"): "thanh-pho",
    ("tp",): "thanh-pho",
    ("city",): "thanh-pho",
    ("tinh",): "tinh",
    ("province",): "tinh",
}
_LONGEST_KIND: Final = 2
_NUMBERED: Final = re.compile(r"\b([pqPQ])([0-9]{1,2})\b")
_SHORTEST_CODE: Final = 4


class PlaceName(NamedTuple):
    """A unit's name: its words folded and in their canonical marks, without the word for its kind."""

    words: Words
    marked: Words
    kind: str


def read_name(name: str) -> PlaceName:
    """Return the name of one unit: `Phường Mỹ Bình` is `my binh`, a `phuong`."""
    words, marked = fold_words(name), mark_words(name)
    length, kind = find_kind(words, 0)
    if length == len(words):
        return PlaceName(words, marked, "")
    return PlaceName(words[length:], marked[length:], kind)


def find_kind(words: Sequence[str], start: int) -> tuple[int, str]:
    """Return how many of `words` from `start` on name a kind of unit, and which; 0 if none do."""
    for length in range(_LONGEST_KIND, 0, -1):
        if kind := _KINDS.get(tuple(words[start : start + length])):
            return length, kind
    return 0, ""


def fold_words(text: str) -> Words:
    """Return the words of `text` in small letters without marks; numbers lose their leading zeros."""
    return tuple(_trim(syllable.folded) for syllable in syllables(_part_numbers(text)))


def mark_words(text: str) -> Words:
    """Return the words of `text` in small letters with their marks in the canonical place."""
    return tuple(_trim(syllable.canonical) for syllable in syllables(_part_numbers(text)))


def _part_numbers(text: str) -> str:
    """Write `P12` as `P 12`."""
    return _NUMBERED.sub(r"\1 \2", text)


def _trim(word: str) -> str:
    return str(int(word)) if word.isascii() and word.isdecimal() and len(word) < _SHORTEST_CODE else word
