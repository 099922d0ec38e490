"""The fields of the Whoosh index, and a document as the values of its fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from whoosh.columns import NumericColumn
from whoosh.fields import COLUMN, ID, KEYWORD, STORED, FieldType, Schema

from portal.search.analysis import FORMS, Form, cut_words
from portal.search.document import SearchDocument
from portal.search.identifiers import find_identifiers, squeeze
from portal.search.syllable_field import SyllableField

# The name carries the schema's version: an index of another version counts as missing and is
# built anew, so raise the number whenever a field or its analysis changes.
INDEX_NAME: Final = "portal1"

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
    "body": Part(1.0, 0.75),
}


def field_name(part: str, form: Form) -> str:
    """Return the index field that holds one form of one part."""
    return f"{part}_{form}"


def _fields() -> Iterator[tuple[str, FieldType]]:
    yield "key", ID(unique=True, stored=True, sortable=True)
    yield "published", COLUMN(NumericColumn("q", default=UNDATED))
    for name in ("entry_id", "type", "agency"):
        yield name, ID(stored=True)
    for name in ("serves", "topics", "areas", "identifiers", "mentions"):
        yield name, KEYWORD()
    for name in ("language", "slug", "title", "summary", "body", "agency_title"):
        yield name, STORED()
    for part in PARTS:
        for form in FORMS:
            yield field_name(part, form), SyllableField(form)


SCHEMA: Final = Schema(**dict(_fields()))


def field_values(document: SearchDocument) -> dict[str, object]:
    """Return what Whoosh indexes and stores for `document`; empty values are left out."""
    texts = _texts(document)
    words = {part: tuple(cut_words(text)) for part, text in texts.items()}
    values = {
        **{name: getattr(document, name) for name in _AS_THEY_ARE},
        **{field_name(part, form): words[part] for part in PARTS for form in FORMS},
        "published": to_microseconds(document.published_at),
        "identifiers": tuple(squeeze(code) for code in document.codes),
        "mentions": tuple(sorted({found for text in texts.values() for found in find_identifiers(text)})),
    }
    return {name: value for name, value in values.items() if value}


_AS_THEY_ARE: Final = (
    *("key", "entry_id", "type", "language", "serves", "slug", "title", "summary", "body"),
    *("agency", "agency_title", "topics", "areas"),
)


def _texts(document: SearchDocument) -> dict[str, str]:
    """Return the text of each part; lists are written a line an item, so nothing joins across items."""
    return {
        "title": document.title,
        "codes": "\n".join(document.codes),
        "summary": document.summary,
        "tags": "\n".join(document.tags),
        "body": document.body,
    }


def to_microseconds(moment: datetime | None) -> int:
    """Return a moment as microseconds since 1970 in UTC, `UNDATED` for none."""
    return UNDATED if moment is None else (moment - _EPOCH) // _MICROSECOND


def to_moment(microseconds: int) -> datetime | None:
    """Return what `to_microseconds` was given, in UTC."""
    return None if microseconds == UNDATED else _EPOCH + microseconds * _MICROSECOND
