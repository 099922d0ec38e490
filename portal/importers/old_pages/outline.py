"""Where the article of a page begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from portal.importers.old_pages.block import Block, Hint
from portal.importers.old_pages.bylines import is_byline, is_labelled
from portal.importers.old_pages.captions import is_entry
from portal.importers.old_pages.html_facts import Facts
from portal.importers.old_pages.lines import Line
from portal.importers.old_pages.titles import find_declared, find_title

_SHORT_PROSE: Final = 40
_SENTENCE: Final = 20
_FULL_PROSE: Final = 150
_LONGEST_BOX: Final = 10
_LONGEST_GAP: Final = 4
_FULL_STOP: Final = "./."


@dataclass(frozen=True, slots=True)
class Outline:
    """Indexes of lines: the title, the first and the last of the text, and what to step over inside it."""

    title: int | None
    opening: int
    end: int
    boxes: frozenset[int]


def find_outline(lines: Sequence[Line], facts: Facts) -> Outline | None:
    """Return where the article stands, None if the page has no running text."""
    opening = _find_opening(lines, find_declared(lines, facts) + 1)
    if opening is None:
        return None
    title = find_title(lines, opening, facts)
    first = opening if title is None else _find_first(lines, title, opening)
    end, boxes = _find_end(lines, opening)
    return Outline(title, first, end, boxes)


def _find_opening(lines: Sequence[Line], start: int) -> int | None:
    """Return the first line of running text; on a page of short sentences the first of those."""
    free = [i for i in range(start, len(lines)) if lines[i].is_free and lines[i].block.hint is not Hint.TITLE]
    long = (i for i in free if lines[i].block.is_prose or lines[i].block.hint is Hint.LEAD)
    short = (i for i in free if _is_sentence(lines[i].block, _SHORT_PROSE) and i > 0)
    return next(long, next(short, None))


def _find_first(lines: Sequence[Line], title: int, opening: int) -> int:
    """Return the first sentence below the title; it may be shorter than running text has to be."""
    between = (i for i in range(title + 1, opening) if lines[i].is_free)
    return next((i for i in between if _is_sentence(lines[i].block, _SENTENCE)), opening)


def _is_sentence(block: Block, shortest: int) -> bool:
    return block.ends_sentence and len(block.text) >= shortest and not is_labelled(block.text)


def _find_end(lines: Sequence[Line], opening: int) -> tuple[int, frozenset[int]]:
    """Follow the text from `opening` to the last line before its sign-off or the lists below it."""
    end, index, boxes = opening, opening + 1, set[int]()
    while index < len(lines):
        after: int | None = index + 1
        if lines[index].closes:
            after = _find_return(lines, index, end)
            boxes.update(range(index, after or index))
        elif lines[index].is_free and _ends_here(lines, index):
            after = None
        elif lines[index].is_free and _belongs(lines, index, end):
            end = index
        if after is None:
            break
        index = after
    return end, frozenset(boxes)


def _find_return(lines: Sequence[Line], start: int, end: int) -> int | None:
    """Return where the text goes on after a box of links set into it, None if it does not."""
    if lines[end].block.text.endswith(_FULL_STOP):
        return None
    for index in range(start + 1, min(start + _LONGEST_BOX, len(lines))):
        if not lines[index].is_free:
            return None
        if lines[index].block.is_prose and len(lines[index].block.text) >= _FULL_PROSE:
            return index
    return None


def _ends_here(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the sign-off: a byline, or anything after `./.`, with no text soon after it."""
    block = lines[index].block
    finished = lines[index - 1].block.text.endswith(_FULL_STOP) and not block.is_prose
    return (finished or is_byline(block)) and not _resumes(lines, index)


def _resumes(lines: Sequence[Line], index: int) -> bool:
    """Whether running text follows a line with nothing between them but a few short lines."""
    for line in lines[index + 1 : index + 1 + _LONGEST_GAP]:
        if not line.is_free:
            return False
        if line.block.is_prose:
            return True
    return False


def _belongs(lines: Sequence[Line], index: int, end: int) -> bool:
    """Whether a line carries the text on: prose, a sentence next to it, an entry of its list."""
    block, last = lines[index].block, lines[end].block
    if block.is_prose:
        return True
    if lines[index - 1].furniture or block.hint is Hint.LINK:
        return False
    listed = index == end + 1 and (last.text.endswith((":", ";", ",")) or _are_entries(last, block))
    return listed or _is_sentence(block, _SENTENCE) or (block.text.endswith((":", ";")) and not block.bullet)


def _are_entries(before: Block, block: Block) -> bool:
    """Whether two lines that follow each other are entries of one list."""
    return (is_entry(before) and is_entry(block)) or bool(before.bullet and before.bullet == block.bullet)
