"""The blocks of an HTML page: the runs of text between the tags that break a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from portal.importers.old_pages.block import Block, squeeze
from portal.importers.old_pages.html_hints import INLINE, line_holder, read_hint, read_names
from portal.importers.old_pages.page import Dropped
from portal.importers.old_pages.text_blocks import make_block

_SILENT: Final = ("script", "style", "noscript", "template", "head", "svg", "iframe", "select", "textarea")
_ASIDE: Final = frozenset({"nav", "header", "footer", "aside", "form", "button"})
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Names of boxes that templates set beside the article or into it.
_BOX: Final = re.compile(r"(?:^|[-_ ])(?:related|yarpp|comments?)(?:$|[-_ ])|lien-?quan|tin-?khac")
_Run = list[NavigableString]


def cut_html(soup: BeautifulSoup) -> tuple[list[Block], list[Dropped]]:
    """Return the blocks of a page in order, and the text inside tags that never hold an article.

    A form or a header that holds most of the text, or the title, is not passed over: old systems wrap
    the whole page in one form. `line` of a block is that of the tag its text begins in.
    """
    for tag in soup.find_all(list(_SILENT)):
        tag.extract()
    dropped = list(_take_asides(soup))
    return [_make_block(run) for run in _join_soft_breaks(_runs(soup))], dropped


def _take_asides(soup: BeautifulSoup) -> Iterator[Dropped]:
    """Take what stands beside the article out of the tree and report it."""
    whole = len(soup.get_text())
    waiting = [soup.contents]
    while waiting:
        for tag in [node for node in waiting.pop() if isinstance(node, Tag)]:
            reason = _why_aside(tag, whole)
            if not reason:
                waiting.append(tag.contents)
                continue
            if text := squeeze(tag.get_text(" ")):
                yield Dropped(tag.sourceline or 1, text, reason)
            tag.extract()


def _why_aside(tag: Tag, whole: int) -> str:
    """Return why a tag is no part of the article, empty if it may be one."""
    inside = f"inside <{tag.name}>"
    if tag.has_attr("hidden") or _HIDDEN.search(str(tag.get("style", ""))):
        return inside
    is_box = _BOX.search(read_names(tag))
    if not (is_box or tag.name in _ASIDE) or tag.find("h1") or len(tag.get_text()) * 2 >= whole:
        return ""
    return "a box of other articles or comments" if is_box else inside


def _runs(soup: BeautifulSoup) -> Iterator[_Run]:
    """Yield the strings of each line in order, those of white space left out at its ends."""
    run: _Run = []
    for piece in _flow(soup):
        if piece is not None:
            run += [piece] if run or piece.strip() else []
        elif run:
            yield run
            run = []


def _flow(soup: BeautifulSoup) -> Iterator[NavigableString | None]:
    """Yield the strings of a page in order, None where a tag breaks the line; no comments or doctypes."""
    waiting: list[PageElement | None] = [None, soup]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Tag):
            breaks = node.name not in INLINE
            waiting += [*([None] if breaks else []), *reversed(node.contents)]
            if breaks:
                yield None
        elif node is None or (isinstance(node, NavigableString) and not isinstance(node, PreformattedString)):
            yield node


def _join_soft_breaks(runs: Iterator[_Run]) -> Iterator[_Run]:
    """Join the lines that `<br>` cut inside a sentence: the next one goes on in small letters."""
    waiting: _Run = []
    last: _Run = []
    for run in runs:
        if last and not _goes_on(last, run):
            yield waiting
            waiting = []
        waiting += [NavigableString("\n"), *run] if waiting else run
        last = run
    if waiting:
        yield waiting


def _goes_on(before: _Run, after: _Run) -> bool:
    if line_holder(before[0]) is not line_holder(after[0]):
        return False
    first, second = Block(0, squeeze("".join(before))), squeeze("".join(after))
    return second[:1].islower() and first.text[-1:] not in ":;" and not first.ends_sentence


def _make_block(run: _Run) -> Block:
    """Join the strings of a run; `<li>` gives a bullet, the tags around it a hint."""
    holder = line_holder(run[0])
    block = make_block(holder.sourceline or 1, "".join(run))
    bullet = block.bullet or ("•" if holder.name == "li" else "")
    return replace(block, bullet=bullet, indent=0, hint=read_hint([text for text in run if text.strip()]))
