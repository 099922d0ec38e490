"""What was read from an old page: the article, and what was left out of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

Precision = Literal["minute", "day"]

_INLINE_MARK: Final = re.compile(r"([\\`*_\[\]<>~|&])")
_BLOCK_MARK: Final = re.compile(r"(?m)^(#|=|\+|-(?!\s)|\d+(?=[.)]))")
_BULLET: Final = re.compile(r"^[•·▪●○■►»]\s*")


@dataclass(frozen=True, slots=True)
class DateSource:
    """The words a date was read from, how fine it is, and their line (0: the page's metadata)."""

    text: str
    precision: Precision
    line: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """Text that is not part of the article. `line` counts from 1 in the file as saved."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class OldPage:
    """One article of an old page; a text that the page lacks is empty.

    `lead` is the page's own summary or, without one, its first paragraph; `body` begins after it, so a
    page that shows the lead above the body shows every sentence once. `byline` is the sign-off as
    printed, `source` the agency or office that it or the lead names. `published_at` is in
    `Asia/Ho_Chi_Minh`; of `day` precision it is 00:00.
    """

    title: str
    published_at: datetime | None
    date_source: DateSource | None
    byline: str
    lead: str
    body: tuple[str, ...]
    captions: tuple[str, ...]
    place: str
    category: str
    source: str
    dropped: tuple[Dropped, ...]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The whole text in order: the lead, then the body."""
        return (self.lead, *self.body)

    @property
    def markdown(self) -> str:
        """The body (without the lead) as CommonMark that shows the very same words."""
        return "\n\n".join(map(_to_markdown, self.body))


def _to_markdown(paragraph: str) -> str:
    """Escape what CommonMark would read as markup; a bullet and a dash become a list item."""
    item = _BULLET.sub("- ", paragraph)
    return _BLOCK_MARK.sub(_escape_block_mark, _INLINE_MARK.sub(r"\\\1", item))


def _escape_block_mark(mark: re.Match[str]) -> str:
    return f"{mark[0]}\\" if mark[0].isdigit() else f"\\{mark[0]}"
