"""What a document's own title says of its kind: `Luật Hộ tịch` is a law."""

from __future__ import annotations

from typing import Final

from portal.citations.symbols import read_issuers, read_kind
from portal.i18n import SOURCE
from portal.text import canonicalize
from portal.vocabulary import load_vocabulary

_OF_ASSEMBLIES: Final = ("code", "constitution", "law", "ordinance", "resolution")


def read_title_kind(number: str, title: str) -> str:
    """Return the kind of a document by its number or, if that leaves it open, by its Vietnamese title.

    Only numbers of assemblies leave it to the title, which then begins with the kind; else it is empty.
    """
    if kind := read_kind(number):
        return kind
    if not set(read_issuers(number)) & {"quoc-hoi", "uy-ban-thuong-vu-quoc-hoi"}:
        return ""
    terms, words = load_vocabulary("document_kinds"), canonicalize(title[:40]).strip().lower()
    names = ((code, canonicalize(terms[code].title[SOURCE]).lower()) for code in _OF_ASSEMBLIES)
    return next((code for code, name in names if words.startswith(name)), "")
