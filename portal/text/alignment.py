"""The canonical form of a text, and which of the original's characters each of its own came from."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from portal.text.canonical import canonicalize
from portal.text.characters import LINE_ENDS, SPACES, WEIGHTLESS, settle_characters

_PIECE: Final = re.compile(rf"[{SPACES}](?:[{WEIGHTLESS}]*[{SPACES}])*|\r\n|[{LINE_ENDS}]|\S+")
_WEIGHTLESS: Final = re.compile(f"[{WEIGHTLESS}]")
_compose: Final = partial(unicodedata.normalize, "NFC")


@dataclass(frozen=True, slots=True)
class AlignedText:
    """A canonical text over its original; `text[i]` came from `original[starts[i]:ends[i]]`."""

    original: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where `text[start:end]` stands in the original; 0 <= start <= end <= len(text).

        The slice has no weightless characters around it. That of a whole syllable has `text[start:end]`
        as its canonical form; a tone may stand on another of its vowels. An empty span stays empty.
        """
        if start == end:
            place = self.starts[start] if start < len(self.text) else len(self.original)
            return place, place
        return self.starts[start], self.ends[end - 1]


def align(original: str) -> AlignedText:
    """Return `canonicalize(original)` with the way back to the original's offsets, in code points."""
    text = canonicalize(original)
    if settle_characters(original) == original:
        return AlignedText(original, text, range(len(text)), range(1, len(text) + 1))
    starts, ends = array("L"), array("L")
    for start, end in _cut_units(original):
        unit = original[start:end]
        settled = settle_characters(unit)
        is_same = settled == unit
        starts.extend(range(start, end) if is_same else [start] * len(settled))
        ends.extend(range(start + 1, end + 1) if is_same else [end] * len(settled))
    # What is left of making a text canonical, the spelling of syllables, changes no length.
    return AlignedText(original, text, starts, ends)


def _cut_units(original: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of `original` that settle by themselves; what nothing is left of may be left out."""
    for piece in _PIECE.finditer(original):
        if piece[0][0].isspace() or settle_characters(piece[0]) == piece[0]:
            yield piece.span()
        else:
            yield from _cut_clusters(original, *piece.span())


def _cut_clusters(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield each letter of `text[start:stop]` with its marks, without weightless characters around them."""
    end = start
    for place in range(start, stop):
        char = text[place]
        if char > "\u007f" and _WEIGHTLESS.match(char):
            continue
        if not (_is_mark(char) or _composes(text[start:end], char)):
            if end > start:
                yield start, end
            start = place
        end = place + 1
    yield start, end


def _is_mark(char: str) -> bool:
    return char >= "\u0300" and unicodedata.category(char)[0] == "M"


def _composes(cluster: str, char: str) -> bool:
    """Whether `char`, no mark, becomes one with `cluster`, as the letters of a Hangul syllable do."""
    if char < "\u0300":
        return False
    return _compose(cluster + char) != _compose(cluster) + _compose(char)
