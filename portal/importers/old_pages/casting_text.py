"""Roles inside the text: paragraphs and captions, and the tools and links set between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from portal.importers.old_pages.block import Hint
from portal.importers.old_pages.captions import is_caption, is_caption_like
from portal.importers.old_pages.furniture import Where
from portal.importers.old_pages.lines import Line
from portal.importers.old_pages.outline import Outline
from portal.importers.old_pages.roles import Cast, Role, leave_out

_SHORTEST_RUN: Final = 3


def cast_text(lines: Sequence[Line], outline: Outline) -> Iterator[Cast]:
    """Cast the lines from the opening to the end of the text; a caption said twice is kept once."""
    said = Counter(line.block.folded for line in lines)
    shown = {"" if outline.title is None else lines[outline.title].block.folded}
    for index in range(outline.opening, outline.end + 1):
        block = lines[index].block
        reason = _why_left_out(lines[index], shown) if index > outline.opening else ""
        if index in outline.boxes:
            yield leave_out(block, "a box of links inside the text")
        elif reason:
            yield leave_out(block, reason)
        elif index > outline.opening and _is_caption(lines, index, repeated=said[block.folded] > 1):
            yield Cast(block, Role.CAPTION)
        else:
            yield Cast(block, Role.PARAGRAPH)
        shown.add(block.folded)


def _why_left_out(line: Line, shown: set[str]) -> str:
    """Return the reason why a line inside the text is no part of it, empty if it is."""
    block = line.block
    if line.furniture and line.furniture.where is not Where.OUTSIDE:
        return line.furniture.reason
    if line.stamp and not block.ends_sentence:
        return "another date"
    if block.folded in shown and not block.is_prose and not block.bullet:
        return "said before"
    return "a link inside the text" if block.hint is Hint.LINK and not block.ends_sentence else ""


def _is_caption(lines: Sequence[Line], index: int, *, repeated: bool) -> bool:
    """Whether a line is a caption; lines after a colon and runs of short lines are a list."""
    block = lines[index].block
    if block.hint is Hint.CAPTION or is_caption_like(block):
        return True
    listed = lines[index - 1].block.text.endswith((":", ";")) or _is_in_run(lines, index)
    return not (block.is_prose or listed) and is_caption(block, repeated=repeated)


def _is_in_run(lines: Sequence[Line], index: int) -> bool:
    """Whether three or more short lines follow each other here."""
    near = range(index - _SHORTEST_RUN + 1, index + 1)
    spans = (lines[start : start + _SHORTEST_RUN] for start in near if start >= 0)
    return any(len(span) == _SHORTEST_RUN and not any(line.block.is_prose for line in span) for span in spans)
