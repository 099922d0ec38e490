"""Roles below the text: a last caption, the sign-off, a labelled date; then nothing of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from portal.importers.old_pages.block import Block, Hint
from portal.importers.old_pages.bylines import is_byline, is_labelled, is_office
from portal.importers.old_pages.captions import is_caption_like
from portal.importers.old_pages.categories import names_category
from portal.importers.old_pages.lines import Line
from portal.importers.old_pages.roles import Cast, Role, leave_out

_REACH: Final = 6


def cast_below(lines: Sequence[Line]) -> Iterator[Cast]:
    """Cast the lines below the last paragraph."""
    signs = _find_signs(lines)
    open_lines = len(list(takewhile(lambda line: not line.closes, lines)))
    for index, line in enumerate(lines):
        if index in signs:
            yield Cast(line.block, Role.BYLINE)
        elif index < min(open_lines, _REACH):
            yield _cast_near(line, index, signs)
        else:
            yield _cast_far(line)


def _cast_near(line: Line, index: int, signs: range) -> Cast:
    """Cast a line right below the text, before any list of other articles."""
    if line.stamp and (line.stamp.is_labelled or line.stamp.place):
        return Cast(line.block, Role.STAMP)
    if line.is_free and names_category(line.block):
        return Cast(line.block, Role.CATEGORY)
    if line.is_free and _is_caption(line.block, index, signs):
        return Cast(line.block, Role.CAPTION)
    return _cast_far(line)


def _cast_far(line: Line) -> Cast:
    return leave_out(line.block, line.furniture.reason if line.furniture else "a line below the article")


def _is_caption(block: Block, index: int, signs: range) -> bool:
    """Whether a short line is a caption: it stands before the sign-off, or looks like one below the text."""
    if signs and index < signs.start:
        return not block.bullet and block.hint is not Hint.LINK
    return index == 0 and (is_caption_like(block) or block.hint is Hint.CAPTION)


def _find_signs(lines: Sequence[Line]) -> range:
    """Return the sign-off: the first byline soon after the text and the labelled ones right below it."""
    near = takewhile(lambda index: not lines[index].closes, range(min(_REACH, len(lines))))
    free = [i for i in near if lines[i].is_free and not is_caption_like(lines[i].block)]
    for order, index in enumerate(free):
        block = lines[index].block
        if is_byline(block) and (order == 0 or not is_office(block.text)):
            below = takewhile(lambda line: is_labelled(line.block.text), lines[index + 1 :])
            return range(index, index + 1 + len(list(below)))
    return range(0)
