"""The blocks of a page saved as text: one a line, unless the lines were wrapped to a width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from portal.importers.old_pages.block import Block, squeeze

LINE_END: Final = re.compile(r"\r\n|\r|\n")
_BULLET: Final = re.compile(r"^([•·▪●○■►»])\s*(?=\S)")
_SIGN_OFF_GAP: Final = re.compile(r"(?<=[.!?…”\"])[ \t\u00a0]{4,}(?=\S{1,15}(?: \S{1,15}){0,4}\s*$)")
_WIDEST_WRAP: Final = 100
_FEWEST_WRAPS: Final = 3


def cut_text(text: str) -> list[Block]:
    """Return the blocks of a text page in order; blank lines part them and are not kept."""
    lines = LINE_END.split(text)
    return [
        block
        for number, line in _unwrap([line.rstrip() for line in lines])
        for part in _SIGN_OFF_GAP.split(line)
        if (block := make_block(number, part)).typed
    ]


def make_block(number: int, line: str) -> Block:
    """Return one line as a block, its bullet set apart."""
    typed = squeeze(line)
    bullet = _BULLET.match(typed)
    indent = len(line) - len(line.lstrip())
    if not bullet:
        return Block(number, typed, indent=indent)
    return Block(number, typed[bullet.end() :], bullet=bullet[1], indent=indent)


def _unwrap(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield each line with its number, the lines of a wrapped paragraph as one."""
    width = max(map(len, lines))
    if not _is_wrapped(lines, width):
        yield from enumerate(lines, 1)
        return
    start, parts = 1, lines[:1]
    for number, (line, following) in enumerate(pairwise(lines), 2):
        if _runs_on(line, following, width):
            parts.append(following)
            continue
        yield start, " ".join(parts)
        start, parts = number, [following]
    yield start, " ".join(parts)


def _is_wrapped(lines: list[str], width: int) -> bool:
    """Whether no line is long and several go on in the next one in small letters."""
    cuts = (
        following[:1].islower() and _runs_on(line, following, width) for line, following in pairwise(lines)
    )
    return width <= _WIDEST_WRAP and sum(cuts) >= _FEWEST_WRAPS


def _runs_on(line: str, following: str, width: int) -> bool:
    """Whether `line` was broken only because the next word did not fit."""
    if not line or not following.strip() or following[0].isspace() or _BULLET.match(following):
        return False
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
