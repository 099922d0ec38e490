"""What the tags around a text say about it: by their name, their class, or the looks of older pages."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from bs4.element import NavigableString, Tag

from portal.importers.old_pages.block import Hint

INLINE: Final = frozenset(
    {
        *(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
        ),
        *("i", "img", "ins", "kbd", "label", "mark", "o:p", "q", "s", "samp", "small", "span", "st1:place"),
        *("strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    }
)
_TAGS: Final = {
    "h1": Hint.TITLE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Hint.HEADING),
    "figcaption": Hint.CAPTION,
    "address": Hint.BYLINE,
}
_CLASSES: Final = (
    (re.compile(r"sapo|\blead\b|chapeau|intro(?:text)?\b|trich-?dan|hometext|summary"), Hint.LEAD),
    (re.compile(r"caption|chu-?thich|(?:photo|image)-?(?:desc|note)"), Hint.CAPTION),
    (re.compile(r"author|tac-?gia|byline|nguoi-?viet|created-?by|\bnguon"), Hint.BYLINE),
    (re.compile(r"(?:article|post|news|entry|detail|content)[-_]?(?:title|heading)|tieu-?de"), Hint.TITLE),
)
_LONGEST: Final = {Hint.LEAD: 1200, Hint.CAPTION: 300, Hint.BYLINE: 160, Hint.TITLE: 300, Hint.HEADING: 300}
_NEAR: Final = 5
_BOLD: Final = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)


def line_holder(text: NavigableString) -> Tag:
    """Return the nearest tag around a string that breaks the line."""
    return next(parent for parent in text.parents if parent.name not in INLINE)


def read_hint(texts: list[NavigableString]) -> Hint | None:
    """Return what the tags around the strings of one block say of it, None if they say nothing."""
    hints = (_read_tag(parent) for parent in islice(texts[0].parents, _NEAR))
    hint = next(filter(None, hints), None) or _read_looks(texts)
    is_link = all(text.find_parent("a", href=True) for text in texts)
    return Hint.LINK if is_link and hint is not Hint.TITLE else hint


def read_names(tag: Tag) -> str:
    """Return the classes and the id of a tag in lower case, parted by spaces."""
    return " ".join(filter(None, [*tag.get_attribute_list("class"), *tag.get_attribute_list("id")])).lower()


def _read_tag(tag: Tag) -> Hint | None:
    """Return the hint of one tag; a tag around too much text says nothing about a part of it."""
    names = read_names(tag)
    by_class = (hint for pattern, hint in _CLASSES if pattern.search(names))
    hint = _TAGS.get(tag.name) or next(by_class, None)
    return hint if hint and _is_short(tag, _LONGEST[hint]) else None


def _is_short(tag: Tag, longest: int) -> bool:
    return len(tag.get_text(" ", strip=True)) <= longest


def _read_looks(texts: list[NavigableString]) -> Hint | None:
    """Return what older pages say by looks: a picture in the same small box, the right edge, all bold."""
    holder = line_holder(texts[0])
    frames = filter(None, (holder, texts[0].find_parent("table"), _box_of_its_own(holder)))
    if any(frame.find("img") and _is_short(frame, _LONGEST[Hint.CAPTION]) for frame in frames):
        return Hint.CAPTION
    if re.search(r"\bright\b", f"{holder.get('align', '')} {holder.get('style', '')}"):
        return Hint.BYLINE if _is_short(holder, _LONGEST[Hint.BYLINE]) else None
    return Hint.HEADING if all(map(_is_bold, texts)) else None


def _box_of_its_own(holder: Tag) -> Tag | None:
    """Return the tag around a line that holds no other text."""
    box = holder.parent
    return box if box and box.get_text(" ", strip=True) == holder.get_text(" ", strip=True) else None


def _is_bold(text: NavigableString) -> bool:
    styles = (str(parent.get("style", "")) for parent in islice(text.parents, _NEAR))
    return text.find_parent(["b", "strong"]) is not None or any(map(_BOLD.search, styles))
