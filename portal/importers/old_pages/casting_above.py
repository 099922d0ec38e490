"""Roles above the text: menus, the section, dates, the author, a first photo's caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from portal.importers.old_pages.block import Block, Hint
from portal.importers.old_pages.bylines import is_labelled, is_name
from portal.importers.old_pages.captions import is_caption_like
from portal.importers.old_pages.categories import find_section, names_category
from portal.importers.old_pages.lines import Line
from portal.importers.old_pages.roles import Cast, Role, leave_out

_NEAR: Final = 3
_FEWEST_CAPTION_WORDS: Final = 4
_FEWEST_LEAD_WORDS: Final = 16


def cast_above(lines: Sequence[Line]) -> Iterator[Cast]:
    """Cast the lines above the title."""
    free = [index for index, line in enumerate(lines) if line.is_free]
    section = find_section([line.block for line in lines], free)
    for index, line in enumerate(lines):
        if index == section:
            yield Cast(line.block, Role.CATEGORY)
        elif line.stamp:
            yield Cast(line.block, Role.STAMP)
        elif line.is_free and is_labelled(line.block.text) and index >= len(lines) - _NEAR:
            yield Cast(line.block, Role.BYLINE)
        else:
            yield leave_out(line.block, line.furniture.reason if line.furniture else "a line above the title")


def cast_between(line: Line) -> Cast:
    """Cast a line between the title and the text."""
    block = line.block
    if line.stamp:
        return Cast(block, Role.STAMP)
    if line.furniture:
        return leave_out(block, line.furniture.reason)
    if names_category(block):
        return Cast(block, Role.CATEGORY)
    if block.hint is Hint.LINK or block.bullet:
        return leave_out(block, "a link between the title and the text")
    if is_labelled(block.text) or is_name(block.text) or block.hint is Hint.BYLINE:
        return Cast(block, Role.BYLINE)
    return _cast_by_length(block)


def _cast_by_length(block: Block) -> Cast:
    """Tell a caption from a summary without a full stop, and both from a leftover word or two."""
    if is_caption_like(block) or block.hint is Hint.CAPTION:
        return Cast(block, Role.CAPTION)
    if block.words >= _FEWEST_LEAD_WORDS:
        return Cast(block, Role.PARAGRAPH)
    if block.words >= _FEWEST_CAPTION_WORDS:
        return Cast(block, Role.CAPTION)
    return leave_out(block, "a short line between the title and the text")
