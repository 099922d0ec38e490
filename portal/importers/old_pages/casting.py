"""Every block of a page gets exactly one role, by where it stands and what can be told of it alone."""

from __future__ import annotations

from collections.abc import Sequence

from portal.importers.old_pages.casting_above import cast_above, cast_between
from portal.importers.old_pages.casting_below import cast_below
from portal.importers.old_pages.casting_text import cast_text
from portal.importers.old_pages.lines import Line
from portal.importers.old_pages.outline import Outline
from portal.importers.old_pages.roles import Cast, Role


def assign_roles(lines: Sequence[Line], outline: Outline) -> list[Cast]:
    """Return the blocks of a page in order, each with its role."""
    title = outline.opening - 1 if outline.title is None else outline.title
    above = title if outline.title is not None else outline.opening
    return [
        *cast_above(lines[:above]),
        *(Cast(line.block, Role.TITLE) for line in lines[above : title + 1]),
        *(cast_between(line) for line in lines[title + 1 : outline.opening]),
        *cast_text(lines, outline),
        *cast_below(lines[outline.end + 1 :]),
    ]
