"""A block: one line of a text page, or one run of text between two block tags of an HTML page."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import Final

from portal.text import fold

_SENTENCE_END: Final = re.compile(r"[.!?…][\"”’»')\]]*$")
_SENTENCES: Final = re.compile(r"[^\s.]{2}[.!?…][\"”’»')\]]* +\S")
_LONG_SENTENCE: Final = 100
_LONG_LINE: Final = 220
_FOLDED: Final = 400


class Hint(Enum):
    """What the markup says about a block."""

    TITLE = auto()
    HEADING = auto()
    LEAD = auto()
    CAPTION = auto()
    BYLINE = auto()
    LINK = auto()


def squeeze(text: str) -> str:
    """Return `text` in NFC with each run of white space as one plain space: the only repair made."""
    return " ".join(unicodedata.normalize("NFC", text).split())


@dataclass(frozen=True)
class Block:
    """A squeezed text without its `bullet`, the line it stands on and the columns it is set in."""

    line: int
    text: str
    bullet: str = ""
    indent: int = 0
    hint: Hint | None = None

    @property
    def typed(self) -> str:
        """The text with its bullet."""
        return f"{self.bullet} {self.text}".strip()

    @cached_property
    def folded(self) -> str:
        """The beginning of the text in lower case without marks, for comparing."""
        return fold(self.text[:_FOLDED])

    @cached_property
    def words(self) -> int:
        """How many words the text has."""
        return len(self.text.split())

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether the text closes with a full stop or its like."""
        return bool(_SENTENCE_END.search(self.text[-8:]))

    @cached_property
    def has_sentences(self) -> bool:
        """Whether a second sentence begins inside the text."""
        return bool(_SENTENCES.search(self.text))

    @cached_property
    def is_prose(self) -> bool:
        """Whether this is running text beyond doubt: a long sentence, or longer than any title."""
        length = len(self.text)
        return length >= _LONG_LINE or (length >= _LONG_SENTENCE and self.ends_sentence)
