"""Markdown to HTML that is safe to show, and to plain text for searching and excerpts."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import Final

import nh3
from markdown_it import MarkdownIt

_MARKDOWN: Final = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
_TAGS: Final = {
    *("h2", "h3", "h4", "p", "br", "hr", "ul", "ol", "li", "blockquote", "pre", "code"),
    *("strong", "em", "s", "a", "img", "table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES: Final = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}}
_TAG: Final = re.compile(r"<[^>]+>")
_BLOCK_END: Final = re.compile(r"</(?:p|h\d|li|tr|pre|blockquote)>|<(?:br|hr)\s*/?>")
_CELL_END: Final = re.compile(r"</t[hd]>\s*")


@lru_cache(maxsize=256)
def render_markdown(source: str) -> str:
    """Return `source` (CommonMark with tables) as HTML; tags written in it come out as text.

    The sanitizer behind the renderer keeps only the tags and attributes a text needs and the
    `http`, `https`, `mailto` and `tel` schemes.
    """
    return nh3.clean(
        _MARKDOWN.render(source),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener",
    )


def plain_text(source: str) -> str:
    """Return the words of `source` without markup, one line a block, cells parted by spaces."""
    marked = _BLOCK_END.sub("\n", _CELL_END.sub(" ", render_markdown(source)))
    lines = html.unescape(_TAG.sub("", marked)).splitlines()
    return "\n".join(stripped for line in lines if (stripped := line.strip()))
