"""Which line above the text is its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from portal.importers.old_pages.block import Block, Hint
from portal.importers.old_pages.bylines import is_labelled, is_name
from portal.importers.old_pages.captions import is_caption_like
from portal.importers.old_pages.categories import halve, is_banner, split_crumbs
from portal.importers.old_pages.html_facts import Facts
from portal.importers.old_pages.lines import Line
from portal.text import fold

_SITE_GAP: Final = re.compile(r"\s+[-–—|»:]+\s+|\s*[|»]\s*")
_LONGEST: Final = 300
_USUAL: Final = 160
_ENOUGH_WORDS: Final = 10
_MOST_WORDS: Final = 16
_REACH: Final = 40
_DECLARED: Final = 30.0
_HEADED: Final = 20.0
_ABOVE_STAMP: Final = 6.0
_ABOVE_TEXT: Final = 3.0


def find_title(lines: Sequence[Line], opening: int, facts: Facts) -> int | None:
    """Return the index of the title among the lines before `opening`, None if none can be it.

    What the metadata and the heading tags name goes first; then a line of a title's length that stands
    right above the date or the text.
    """
    declared = _fold_titles(facts)
    reach = [i for i in range(max(0, opening - _REACH), opening) if _can_be_title(lines[i])]
    weights = {
        i: _weigh(lines[i].block, declared) + _weigh_position(lines, i, opening) for i in reversed(reach)
    }
    return max(weights, key=lambda i: weights[i], default=None)


def find_declared(lines: Sequence[Line], facts: Facts) -> int:
    """Return the first line that the metadata or a heading tag calls the title, -1 without one."""
    declared = _fold_titles(facts)
    headed = [i for i, line in enumerate(lines) if line.block.hint is Hint.TITLE]
    said = [i for i, line in enumerate(lines) if line.block.folded in declared]
    both = [i for i in headed if i in set(said)]
    return next(iter([*both, *said, *headed]), -1)


def _fold_titles(facts: Facts) -> set[str]:
    """Return the declared titles for comparing, each also without the name of the site behind it."""
    return {fold(part) for title in facts.titles for part in (title, *_SITE_GAP.split(title)[:1])}


def _can_be_title(line: Line) -> bool:
    block = line.block
    if not 4 <= len(block.text) <= _LONGEST or block.bullet or not any(map(str.isalpha, block.text)):
        return False
    return block.hint is Hint.TITLE or (line.is_free and not is_labelled(block.text))


def _weigh(block: Block, declared: set[str]) -> float:
    """Return how much a line looks like a title; every unit is a word of its length."""
    weight = float(min(block.words, _ENOUGH_WORDS))
    weight += _DECLARED * (block.folded in declared) + _HEADED * (block.hint is Hint.TITLE)
    weight += 2 * (block.hint is Hint.HEADING)
    weight -= 6 * (is_caption_like(block) or is_name(block.text) or block.hint is Hint.CAPTION)
    weight -= 6 * (block.hint in {Hint.LINK, Hint.LEAD} or is_banner(block))
    weight -= 8 * (bool(halve(block.text)) or len(split_crumbs(block.text)) > 2)
    weight -= 0.3 * max(0, block.words - _MOST_WORDS)
    return weight - 4 * (block.ends_sentence or len(block.text) > _USUAL)


def _weigh_position(lines: Sequence[Line], index: int, opening: int) -> float:
    """Return a bonus for a line whose next one, furniture apart, is the date or the text."""
    below = (i for i in range(index + 1, opening) if not lines[i].furniture)
    following = next(below, opening)
    distance = 0.2 * (opening - index)
    if following < opening and lines[following].stamp:
        return _ABOVE_STAMP - distance
    return _ABOVE_TEXT * (following == opening) - distance
