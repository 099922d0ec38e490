"""The section of the site that an article stood in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from portal.importers.old_pages.block import Block

_LABEL: Final = re.compile(r"^\W*(?:Chuyên mục|Danh mục|Category)\s*:\s*(?=\S)", re.IGNORECASE)
_CRUMBS: Final = re.compile(r"\s*(?:>+|»|›|→|::|\|)\s*|\s+/\s+")
_BANNER: Final = re.compile(r"\W*(?:(?:cong|trang) (?:ttdt|thong tin|tin)\b|website\b|bao dien tu\b)")
_MOST_WORDS: Final = 8


@dataclass(frozen=True, slots=True)
class Category:
    """The name of a section and the parts of its line that are not the name."""

    name: str
    rests: tuple[str, ...]


def names_category(block: Block) -> bool:
    """Whether a line says `Chuyên mục: …`."""
    return bool(_LABEL.match(block.text)) and block.words <= 2 * _MOST_WORDS


def is_banner(block: Block) -> bool:
    """Whether a line is the name of a site, as it stands at the head of each page."""
    return bool(_BANNER.match(block.folded))


def split_crumbs(text: str) -> list[str]:
    """Return the parts of a breadcrumb line; any other line is one part."""
    return [part for part in _CRUMBS.split(text) if part]


def halve(text: str) -> str:
    """Return the half of a line that says the same twice, else nothing."""
    words = text.split()
    middle = len(words) // 2
    doubled = len(words) % 2 == 0 and words[:middle] == words[middle:]
    return " ".join(words[:middle]) if doubled else ""


def find_section(head: Sequence[Block], free: Sequence[int]) -> int | None:
    """Return the line above the title that names its section: a breadcrumb, or one that stands alone.

    `free` are the lines of `head` that nothing else is known of. Two or more in a row are a menu, and
    a menu names no section; but the entry of it that stands again right above the title does.
    """
    free = [i for i in free if not is_banner(head[i])]
    labelled = (i for i in free if names_category(head[i]))
    crumbs = (i for i in reversed(free) if len(split_crumbs(head[i].text)) > 1 or halve(head[i].text))
    said = Counter(block.folded for block in head)
    last = (i for i in free[-1:] if head[i].words <= _MOST_WORDS and not head[i].bullet)
    alone = (i for i in last if i - 1 not in free or said[head[i].folded] > 1)
    return next(labelled, next(crumbs, next(alone, None)))


def read_category(block: Block, title: str) -> Category:
    """Return the section that a line names: without its label, said once, the last part of a breadcrumb."""
    label = _LABEL.match(block.text)
    text = block.text[label.end() :] if label else block.text
    said = (label[0].strip(),) if label else ()
    if half := halve(text):
        return Category(half, (*said, half))
    *outer, name = split_crumbs(text) or [text]
    if name == title and outer:
        *outer, name = outer
        return Category(name, (*said, *outer, title))
    return Category(name, (*said, *outer))
