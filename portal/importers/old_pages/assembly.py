"""From blocks to the article and the report of what was left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from portal.errors import InvalidFile, Place
from portal.importers.old_pages.block import Block
from portal.importers.old_pages.casting import assign_roles
from portal.importers.old_pages.credits import credit_author, credit_section, cut_stamp, report_tools
from portal.importers.old_pages.dating import Dating, Evidence, date_article
from portal.importers.old_pages.html_facts import Facts
from portal.importers.old_pages.lines import look_at
from portal.importers.old_pages.outline import find_outline
from portal.importers.old_pages.page import Dropped, OldPage
from portal.importers.old_pages.places import read_place
from portal.importers.old_pages.roles import Cast, Role, find_role
from portal.importers.old_pages.sources import read_source
from portal.importers.old_pages.stamps import Stamp, read_stamp

_DATED_TITLE: Final = re.compile(r"^(?P<title>.*\S)\s*\((?P<date>[^()]{6,40})\)$")


@dataclass(frozen=True, slots=True)
class _Title:
    """A title and the stamps in brackets behind it."""

    text: str
    stamps: tuple[Stamp, ...] = ()


def assemble(blocks: Sequence[Block], facts: Facts, dropped: Iterable[Dropped], name: str) -> OldPage:
    """Return the article in `blocks`; `dropped` is what was left out before.

    Raises InvalidFile if there is no running text or no title to it.
    """
    casts = _cast(blocks, facts, name)
    title = _read_title(casts, facts, name)
    paragraphs = find_role(casts, Role.PARAGRAPH)
    dating = _date(casts, title, paragraphs, facts)
    stamp = dating.stamp
    author = credit_author(cut_stamp(stamp, Role.BYLINE) + find_role(casts, Role.BYLINE), facts.authors)
    section = credit_section(find_role(casts, Role.CATEGORY) + cut_stamp(stamp, Role.CATEGORY), title.text)
    left_out = [*dropped, *_report(casts, dating), *author.dropped, *section.dropped]
    lead, *body = [block.typed for block in paragraphs]
    return OldPage(
        title=title.text,
        published_at=dating.at,
        date_source=dating.source,
        byline=author.text,
        lead=lead,
        body=tuple(body),
        captions=tuple(block.typed for block in find_role(casts, Role.CAPTION)),
        place=(stamp.place if stamp else "") or read_place(title.text, [lead, *body]),
        category=section.text,
        source=author.source or read_source([lead, *body], author.text, facts.publisher),
        dropped=tuple(sorted(left_out, key=lambda entry: entry.line)),
    )


def _cast(blocks: Sequence[Block], facts: Facts, name: str) -> list[Cast]:
    lines = look_at(blocks)
    outline = find_outline(lines, facts)
    if outline is None:
        raise InvalidFile(
            "The page has no paragraph of running text; save the page of one article, not a list or a menu",
            place=Place(file=name),
        )
    return assign_roles(lines, outline)


def _read_title(casts: Sequence[Cast], facts: Facts, name: str) -> _Title:
    """Return the title among the blocks, its date in brackets cut off, else that of the metadata."""
    for block in find_role(casts, Role.TITLE):
        dated = _DATED_TITLE.match(block.text)
        stamp = read_stamp(Block(block.line, dated["date"])) if dated else None
        return _Title(dated["title"], (stamp,)) if dated and stamp and not stamp.rests else _Title(block.text)
    if facts.titles:
        return _Title(facts.titles[0])
    raise InvalidFile(
        "The page has no title above its text; put the title on a line of its own", place=Place(file=name)
    )


def _date(casts: Sequence[Cast], title: _Title, paragraphs: list[Block], facts: Facts) -> Dating:
    """Date the article by its stamps, told apart by whether they stand above the title."""
    above = list(takewhile(lambda cast: cast.role not in {Role.TITLE, Role.PARAGRAPH}, casts))
    evidence = Evidence(
        title=title.text,
        paragraphs=tuple(paragraphs[:2]),
        above=_read_stamps(above),
        below=(*title.stamps, *_read_stamps(casts[len(above) :])),
        opens_page=casts[0].role is Role.STAMP,
    )
    return date_article(evidence, facts)


def _read_stamps(casts: Sequence[Cast]) -> tuple[Stamp, ...]:
    return tuple(filter(None, map(read_stamp, find_role(casts, Role.STAMP))))


def _report(casts: Sequence[Cast], dating: Dating) -> list[Dropped]:
    """List the blocks without a role, the stamps not taken, and the tools beside the one that was."""
    return [
        *(
            Dropped(cast.block.line, cast.block.typed, cast.reason)
            for cast in casts
            if cast.role is Role.NONE
        ),
        *(Dropped(stamp.block.line, stamp.block.typed, reason) for stamp, reason in dating.others),
        *report_tools(dating.stamp),
    ]
