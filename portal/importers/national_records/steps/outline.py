"""Which lines of an account begin a step, by the marks that it uses on its top level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from portal.importers.national_records.steps.markers import Family, Line, counts, is_series

_OWN_HEADING: Final = re.compile(r"(?:các )?(?:trình tự|bước) thực hiện\s*:?", re.IGNORECASE)
"""The heading of the whole field, below which any list is one of steps."""


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one step; the first has the step's mark. `heading` are lines that stand before it."""

    lines: tuple[Line, ...]
    heading: tuple[Line, ...] = ()


def cut_blocks(lines: Sequence[Line]) -> list[Block] | None:
    """Return the steps of `lines`, or None if nothing tells where one begins."""
    if steps := _find(lines, Family.STEP):
        return _cut(lines, steps)
    family = lines[0].family
    starts = _find(lines, family)
    if family is Family.PLAIN:
        return _cut_paragraphs(lines, starts)
    if family is Family.DOTTED:
        return _cut_dotted(lines, starts)
    if counts(family) and not is_series([lines[start] for start in starts]):
        return None
    return _cut(lines, starts) if len(starts) > 1 else None


def _find(lines: Sequence[Line], family: Family) -> list[int]:
    return [place for place, line in enumerate(lines) if line.family is family]


def _cut(lines: Sequence[Line], starts: Sequence[int]) -> list[Block]:
    """Return the steps that begin at `starts`; what heads a new series is moved to its first step."""
    blocks: list[Block] = []
    heading = tuple(lines[: starts[0]])
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        begins_anew = end < len(lines) and lines[end].number == 1 and lines[start].family is Family.STEP
        stop = _find_heading(lines, start, end) if begins_anew else end
        blocks.append(Block(tuple(lines[start:stop]), heading))
        heading = tuple(lines[stop:end])
    return blocks


def _find_heading(lines: Sequence[Line], start: int, end: int) -> int:
    """Return where the heading of the series begins that follows at `end`: the last line, if it heads one."""
    last = lines[end - 1]
    is_heading = end - 1 > start and len(last.whole) <= 300 and not last.text.endswith((".", ";", ","))
    return end - 1 if is_heading else end


def _cut_paragraphs(lines: Sequence[Line], starts: Sequence[int]) -> list[Block] | None:
    if len(starts) > 1:
        return _cut(lines, starts)
    rest = lines[1:]
    if not rest:
        return None
    family = rest[0].family
    ordinals = _find(lines, family)
    is_list = counts(family) and is_series([lines[place] for place in ordinals])
    is_headed = not counts(family) and _OWN_HEADING.fullmatch(lines[0].text) is not None
    return _cut(lines, ordinals) if len(ordinals) > 1 and (is_list or is_headed) else None


def _cut_dotted(lines: Sequence[Line], starts: Sequence[int]) -> list[Block] | None:
    """Return the steps of a series such as `1.1.1`, `1.1.2`: all of one depth and with one beginning."""
    depth = lines[0].value.count(".")
    same = [place for place in starts if lines[place].value.count(".") == depth]
    chapters = {lines[place].value.rpartition(".")[0] for place in same}
    if len(same) < 2 or len(chapters) > 1 or not is_series([lines[place] for place in same]):
        return None
    return _cut(lines, same)
