"""Who signed an article and in which section it stood, from lines of their own or from the date line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from portal.importers.old_pages.block import Block
from portal.importers.old_pages.bylines import is_byline, is_name, split_role
from portal.importers.old_pages.categories import read_category
from portal.importers.old_pages.furniture import find_furniture
from portal.importers.old_pages.page import Dropped
from portal.importers.old_pages.roles import Role
from portal.importers.old_pages.sources import read_named_source
from portal.importers.old_pages.stamps import Stamp


@dataclass(frozen=True, slots=True)
class Credit:
    """A text that was read from blocks, what of them is left out, and the source named beside it."""

    text: str = ""
    dropped: tuple[Dropped, ...] = ()
    source: str = ""


def cut_stamp(stamp: Stamp | None, role: Role) -> list[Block]:
    """Return what stands beside a date: the sign-off (BYLINE), the section (CATEGORY) or tools (NONE)."""
    if stamp is None or stamp.place:
        return []
    rests = [Block(stamp.block.line, rest) for rest in stamp.rests]
    return [rest for rest in rests if _find_role(rest) is role]


def report_tools(stamp: Stamp | None) -> list[Dropped]:
    """Report the furniture that stands beside a date."""
    tools = ((rest, find_furniture(rest)) for rest in cut_stamp(stamp, Role.NONE))
    return [Dropped(rest.line, rest.text, entry.reason) for rest, entry in tools if entry]


def credit_author(signs: Sequence[Block], authors: Sequence[str]) -> Credit:
    """Join the sign-offs of a page; without one, take the author that the metadata names.

    A line `Nguồn: …` below who signed names the source, and is no sign-off of its own.
    """
    names: list[str] = []
    dropped: list[Dropped] = []
    for block in signs:
        label, name = split_role(block.typed)
        dropped += [Dropped(block.line, label, "a label")] if label else []
        if name in names:
            dropped.append(Dropped(block.line, name, "said before"))
        else:
            names.append(name)
    signed = [name for name in names if not read_named_source(name)]
    source = next(filter(None, map(read_named_source, names)), "") if signed else ""
    return Credit(", ".join(signed or names or filter(is_name, authors[:3])), tuple(dropped), source)


def credit_section(sections: Sequence[Block], title: str) -> Credit:
    """Return the first section that a page names; what else its line or a second one says is left out."""
    if not sections:
        return Credit()
    first, *others = sections
    category = read_category(first, title)
    rests = (Dropped(first.line, rest, "a part of the section's line") for rest in category.rests)
    more = (Dropped(block.line, block.typed, "another section") for block in others)
    return Credit(category.name, (*rests, *more))


def _find_role(rest: Block) -> Role:
    if find_furniture(rest):
        return Role.NONE
    return Role.BYLINE if is_byline(rest) else Role.CATEGORY
