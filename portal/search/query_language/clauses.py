"""The parts of a typed text that are more than words: phrases, exclusions and filters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from portal.search.query_language.fields import Field, find_field

PHRASE: Final = "phrase"
WITHOUT: Final = "without"
MOST_VALUES: Final = 10
_MOST_MARKS: Final = 100
_LONGEST_NAME: Final = 32

_QUOTES: Final = '"“”„‟«»″＂'
_DASHES: Final = r"\-\u2010-\u2015\u2212"
_END_SIGNS: Final = ".,;:!?)"
_MARK: Final = re.compile(rf"(?<![^\W_])[{_QUOTES}]|(?<!\S)[{_DASHES}](?=[^\W\d_]|[{_QUOTES}])|:")
_QUOTED: Final = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}](?![^\W_])")
_TOKEN: Final = re.compile(rf"[^\s:{_QUOTES}]++(?!:)")
_NAME: Final = re.compile(r"(?<!\S)([^\W\d_]\S*[^\S\n])?([^\W\d_]\S*)[^\S\n]?$")
_BARE_VALUE: Final = re.compile(rf"[^\s,{_QUOTES}]+(?: [^\s,{_QUOTES}]+){{,5}}")
_LETTER: Final = re.compile(r"[^\W_]")


class Clause(NamedTuple):
    """`text[start:end]` as it was read: what it asks for, and its values.

    `asks` is `PHRASE`, `WITHOUT` or the name of a field.
    """

    asks: str
    values: tuple[str, ...]
    start: int
    end: int


def read_clauses(text: str) -> Iterator[Clause]:
    """Yield the clauses of `text` in order. The first hundred signs are looked at that may make one."""
    position = 0
    for mark in islice(_MARK.finditer(text), _MOST_MARKS):
        if mark.start() >= position and (clause := _read_clause(text, position, mark.start())):
            yield clause
            position = clause.end


def _read_clause(text: str, position: int, sign: int) -> Clause | None:
    if text[sign] == ":":
        return _read_filter(text, position, sign)
    if text[sign] in _QUOTES:
        return _read_words(PHRASE, _QUOTED.match(text, sign), sign)
    return _read_words(WITHOUT, _QUOTED.match(text, sign + 1) or _TOKEN.match(text, sign + 1), sign)


def _read_words(asks: str, match: re.Match[str] | None, start: int) -> Clause | None:
    if match is None or not _LETTER.search(match[0]):
        return None
    inside = match[match.lastindex or 0]
    return Clause(asks, (" ".join(inside.split()).rstrip(_END_SIGNS),), start, match.end())


def _read_filter(text: str, position: int, colon: int) -> Clause | None:
    """Read the name before `colon`, not looking before `position`, and the values after it."""
    name = _NAME.search(text, max(position, colon - _LONGEST_NAME), colon)
    if name is None:
        return None
    for start, typed in ((name.start(), name[0]), (name.start(2), name[2])):
        if field := find_field(typed):
            values, end = _read_values(field, text, colon + 1)
            return Clause(field.name, values, start, end) if values else None
    return None


def _read_values(field: Field, text: str, start: int) -> tuple[tuple[str, ...], int]:
    """Return the values that stand at `start`, parted by commas, and where they end."""
    if text[start : start + 1] == " " and (field.sure or text[start + 1 : start + 2] in _QUOTES):
        start += 1
    values: list[str] = []
    end = start
    while len(values) < MOST_VALUES and (item := _read_value(field, text, start)):
        value, end = item
        values.append(value)
        if text[end : end + 1] != ",":
            break
        start = end + 1
    return tuple(values), end


def _read_value(field: Field, text: str, start: int) -> tuple[str, int] | None:
    """Return the value at `start` and its end; of several bare words as many as the field can read."""
    if quoted := _QUOTED.match(text, start):
        value = field.read(quoted[1])
        return (value, quoted.end()) if value else None
    bare = _BARE_VALUE.match(text, start)
    words = bare[0].split(" ")[: field.most_words] if bare else []
    for count in range(len(words), 0, -1):
        stretch = " ".join(words[:count])
        if value := field.read(stretch.rstrip(_END_SIGNS)):
            return value, start + len(stretch)
    return None
