"""The fields of the Whoosh index, and a document as the values of its fields."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from itertools import chain, starmap
from typing import Final

from whoosh.fields import COLUMN, Schema

from portal.search.analysis import cut_canonical
from portal.search.document import SearchDocument
from portal.search.identifiers.finding import find_identifiers, squeeze
from portal.search.index.columns import (
    BytesColumn,
    KeywordColumn,
    NumberColumn,
    PhrasedColumn,
    SyllableColumn,
    TextColumn,
)
from portal.search.lexicon.definitions import find_definitions

# The name carries the schema's version: an index of another version counts as missing and is
# built anew, so raise the number whenever a field or its analysis changes.
INDEX_NAME: Final = "portal6"

UNDATED: Final = 2**62
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Part:
    """A searchable part of a document: what a word in it weighs, and how far its length counts (0-1)."""

    weight: float
    length_share: float


PARTS: Final = {
    "title": Part(4.0, 0.4),
    "codes": Part(3.0, 0.0),
    "summary": Part(2.0, 0.5),
    "tags": Part(1.5, 0.3),
    "body": Part(1.0, 0.7),
}

TEXTS: Final = (
    *("key", "entry_id", "type", "language", "slug", "title", "summary", "body", "agency", "agency_title"),
)
_VALUES: Final = ("serves", "topics", "areas", "formats")
_SINGLE_VALUES: Final = ("type", "language", "agency", "licence")

SCHEMA: Final = Schema(
    words=COLUMN(PhrasedColumn()),
    titles=COLUMN(SyllableColumn()),
    values=COLUMN(KeywordColumn()),
    texts=COLUMN(TextColumn()),
    collation=COLUMN(BytesColumn()),
    published=COLUMN(NumberColumn()),
    tie=COLUMN(NumberColumn()),
)


def field_values(document: SearchDocument, collation: bytes) -> dict[str, object]:
    """Return what Whoosh keeps of `document`; `collation` is the place of its title in the alphabet."""
    texts = _texts(document)
    words = [cut_canonical(text) for text in texts.values()]
    return {
        "words": words,
        "titles": words[:1],
        "values": _values(document, texts),
        "texts": [getattr(document, name) for name in TEXTS],
        "collation": collation,
        "published": to_microseconds(document.published_at),
        "tie": tie(document.key),
    }


def _texts(document: SearchDocument) -> dict[str, str]:
    """Return the text of each part; the items of a list are parted by a sign that joins no words."""
    return {
        "title": document.title,
        "codes": "\n".join(document.codes),
        "summary": document.summary,
        "tags": "\n".join([*document.tags, document.agency_title]),
        "body": document.body,
    }


def _values(document: SearchDocument, texts: dict[str, str]) -> dict[str, Iterable[str]]:
    return {
        **{name: getattr(document, name) for name in _VALUES},
        **{name: filter(None, [getattr(document, name)]) for name in _SINGLE_VALUES},
        **document.traits,
        "field_names": filter(None, [pack_field(document)]),
        "key": (document.key,),
        "entry": (document.entry_id,),
        "identifiers": map(squeeze, document.codes),
        "codes": map(pack_code, document.codes),
        "mentions": chain.from_iterable(map(find_identifiers, texts.values())),
        "definitions": starmap(pack_definition, chain.from_iterable(map(find_definitions, texts.values()))),
    }


def pack_definition(abbreviation: str, expansion: str) -> str:
    """Return what a text teaches about an abbreviation as one value of the index."""
    return f"{abbreviation}={expansion}"


def unpack_definition(packed: str) -> tuple[str, str]:
    """Return what `pack_definition` was given."""
    abbreviation, _, expansion = packed.partition("=")
    return abbreviation, expansion


def pack_field(document: SearchDocument) -> str:
    """Return the slug and the name of a procedure's field as one value of the index; empty if it has none."""
    slug = next(iter(document.traits.get("field", ())), "")
    return f"{slug}={document.field_name}" if slug else ""


def pack_code(code: str) -> str:
    """Return a code as it is typed and as it is written, as one value of the index."""
    return f"{squeeze(code)}={code}"


def tie(key: str) -> int:
    """Return the number by which documents that are equal otherwise are ordered, the same in any index."""
    return int.from_bytes(blake2b(key.encode("utf-8", "replace"), digest_size=8).digest(), signed=True)


def to_microseconds(moment: datetime | None) -> int:
    """Return a moment as microseconds since 1970 in UTC, `UNDATED` for none."""
    return UNDATED if moment is None else (moment - _EPOCH) // _MICROSECOND


def to_moment(microseconds: int) -> datetime | None:
    """Return what `to_microseconds` was given, in UTC."""
    return None if microseconds == UNDATED else _EPOCH + microseconds * _MICROSECOND
