"""What a text says of a document where it cites it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Citation:
    """A document cited at `text[start:end]`, from the word for its kind to its date or issuer.

    `kind` is a code of the vocabulary `document_kinds`, empty if neither the number nor the text
    tells it; `number` is as written, without blanks; `key` the form all its spellings share.
    `issued_on`, `issuer` (`Chính phủ`) and `articles` (`điểm c khoản 2 Điều 198`) are what stands
    beside the number, if anything does.
    """

    kind: str
    number: str
    key: str
    issued_on: date | None
    issuer: str
    articles: tuple[str, ...]
    start: int
    end: int
