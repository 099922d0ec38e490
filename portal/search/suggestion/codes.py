"""Codes of procedures and numbers of documents that begin as typed, whatever signs part them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from portal.search.identifiers.finding import squeeze
from portal.search.index.snapshot import Mask, Snapshot

_MOST_IN_A_SEGMENT: Final = 32


class OwnedCode(NamedTuple):
    """A code as written, its first `typed` letters and digits as typed, and a document whose own it is."""

    code: str
    typed: int
    document: int


def find_codes(snapshot: Snapshot, text: str, served: Mask, most: int) -> list[OwnedCode]:
    """Return the codes of served documents that begin as `text` or as its last word; the shortest first.

    Only what has a digit is taken for a code.
    """
    last = text.split()[-1:]
    for typed in dict.fromkeys(map(squeeze, [text, *last])):
        if any(map(str.isdigit, typed)) and (found := sorted(_find(snapshot, typed, served), key=_order)):
            return found[:most]
    return []


def _find(snapshot: Snapshot, typed: str, served: Mask) -> Iterator[OwnedCode]:
    for segment in snapshot.segments:
        values = segment.keywords.values("codes")
        for number in values.find_prefix(typed)[:_MOST_IN_A_SEGMENT]:
            value = values[number]
            for document in (segment.keywords.documents("codes", value) + segment.start).tolist():
                if served[document]:
                    yield OwnedCode(value.partition("=")[2], len(typed), document)
                    break


def _order(found: OwnedCode) -> tuple[int, str]:
    return len(found.code), found.code
