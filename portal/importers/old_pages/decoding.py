"""Bytes of a saved page to text."""

from __future__ import annotations

import codecs
import re
from typing import Final

from portal.errors import InvalidFile, Place

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_HEAD: Final = 4096
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1a]")


def decode(raw: bytes, name: str) -> str:
    """Return the text of `raw`: by its BOM, as UTF-8, by the charset its HTML declares, else windows-1258.

    UTF-8 comes before the declaration, since pages were often saved anew and kept the old one.
    Raises InvalidFile if the bytes are no text in any of these.
    """
    for encoding in _candidates(raw):
        try:
            text = raw.decode(encoding)
        except (UnicodeError, LookupError):
            continue
        if not _CONTROL.search(text):
            return text
    raise InvalidFile(
        "The file is not text in UTF-8, UTF-16 or windows-1258; save the page as UTF-8",
        place=Place(file=name),
    )


def _candidates(raw: bytes) -> list[str]:
    """List the encodings to try, the surest first."""
    marked = [encoding for bom, encoding in _BOMS if raw.startswith(bom)]
    declared = [match[1].decode("ascii") for match in _DECLARED.finditer(raw[:_HEAD])]
    return marked or [*_unmarked_utf16(raw), "utf-8", *filter(_is_text, declared), "cp1258"]


def _unmarked_utf16(raw: bytes) -> list[str]:
    """Name the UTF-16 order whose zero bytes stand where those of Latin letters would."""
    head = raw[:_HEAD]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 5 < len(head) or even == odd:
        return []
    return ["utf-16-be" if even > odd else "utf-16-le"]


def _is_text(encoding: str) -> bool:
    """Whether Python knows `encoding` as a text encoding; a Latin 1 claim hides a Vietnamese page."""
    try:
        found = codecs.lookup(encoding).name
    except LookupError:
        return False
    return found not in {"iso8859-1", "cp1252", "ascii", "utf-7"}
