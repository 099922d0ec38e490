"""Files and texts of old pages to `OldPage`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bs4 import BeautifulSoup, Tag

from portal.errors import InvalidFile, NotFound, Place, TooLarge
from portal.importers.old_pages.assembly import assemble
from portal.importers.old_pages.decoding import decode
from portal.importers.old_pages.html_blocks import cut_html
from portal.importers.old_pages.html_facts import Facts, read_facts
from portal.importers.old_pages.page import OldPage
from portal.importers.old_pages.text_blocks import cut_text

MOST_BYTES: Final = 5_000_000
MOST_LINES: Final = 20_000
MOST_TAGS: Final = 30_000
DEEPEST: Final = 300
# The parser takes a time that grows with the square of the comments nobody closed.
_COMMENT_WEIGHT: Final = 10

_HTML: Final = re.compile(
    r"<(?:!doctype\s+html|html|head|body|table|div|p|h1|meta|article)\b[^<>]{0,500}>", re.IGNORECASE
)
_HEAD: Final = 4096


def read_page(path: Path) -> OldPage:
    """Read the one article of a saved page, text or HTML, told apart by what the file holds.

    Raises NotFound, TooLarge (over 5 MB), and InvalidFile if the bytes are no text or hold no article.
    """
    text = decode(_read_bytes(path), path.name)
    if _HTML.search(text[:_HEAD]):
        return parse_html(text, path.name)
    return parse_text(text, path.name)


def parse_text(text: str, name: str) -> OldPage:
    """Read the article of a page saved as text; `name` is what errors call the page.

    Raises TooLarge, and InvalidFile if there is no article.
    """
    _check_size(len(text), MOST_BYTES, name)
    _check_lines(text.count("\n") + text.count("\r"), name)
    return assemble(cut_text(text), Facts(), [], name)


def parse_html(markup: str, name: str) -> OldPage:
    """Read the article of a page saved as HTML; its metadata go before what its looks tell.

    Raises TooLarge (also for too many or too deep tags), and InvalidFile if there is no article.
    """
    _check_size(len(markup), MOST_BYTES, name)
    _check_tags(markup.count("<") + _COMMENT_WEIGHT * markup.count("<!--"), name)
    soup = BeautifulSoup(markup, "html.parser")
    _check_depth(soup, name)
    facts = read_facts(soup)
    blocks, dropped = cut_html(soup)
    _check_lines(len(blocks), name)
    return assemble(blocks, facts, dropped, name)


def _read_bytes(path: Path) -> bytes:
    """Return the file's bytes, refusing it by its size before it is read."""
    try:
        _check_size(path.stat().st_size, MOST_BYTES, path.name)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise NotFound("There is no file {file}", file=str(path)) from error
    except OSError as error:
        raise InvalidFile("The file cannot be read: {reason}", reason=str(error)) from error


def _check_size(size: int, most: int, name: str) -> None:
    if size > most:
        raise TooLarge(
            "The page has {size} bytes, more than the {most} that are read; save it without its pictures",
            place=Place(file=name),
            size=size,
            most=most,
        )


def _check_lines(lines: int, name: str) -> None:
    if lines > MOST_LINES:
        raise TooLarge(
            "The page has {lines} lines, more than {most}; save the page of one article",
            place=Place(file=name),
            lines=lines,
            most=MOST_LINES,
        )


def _check_tags(tags: int, name: str) -> None:
    if tags > MOST_TAGS:
        raise TooLarge(
            "The page has {tags} tags, more than {most}; save the page of one article",
            place=Place(file=name),
            tags=tags,
            most=MOST_TAGS,
        )


def _check_depth(soup: BeautifulSoup, name: str) -> None:
    """Refuse a tree that no page needs and that would take too long to walk."""
    level: Sequence[Tag] = [soup]
    for _ in range(DEEPEST):
        level = [child for tag in level for child in tag.contents if isinstance(child, Tag)]
        if not level:
            return
    raise TooLarge(
        "The tags of the page stand in each other more than {most} deep; save the page again",
        place=Place(file=name),
        most=DEEPEST,
    )
