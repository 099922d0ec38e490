"""Slugs: readable, stable parts of addresses."""

from __future__ import annotations

import re
from typing import Final

from portal.text.canonical import canonicalize, strip_marks

_GAP: Final = re.compile(r"[^a-z0-9]+")


def slugify(title: str, *, longest: int = 80) -> str:
    """Return the words of `title` in ASCII, joined by `-`, cut between words at `longest` characters.

    Vietnamese loses its marks and nothing else (`Điện lực` → `dien-luc`), in whichever spelling
    (`Kĩ thuật` and `Kỹ thuật` are `ky-thuat`); a text without any Latin letter or digit gives the
    empty string.
    """
    slug = _GAP.sub("-", strip_marks(canonicalize(title)).lower()).strip("-")
    if len(slug) <= longest:
        return slug
    whole_words, _, cut_word = slug[: longest + 1].rpartition("-")
    return whole_words or cut_word[:longest]
