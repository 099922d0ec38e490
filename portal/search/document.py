"""What the index is told about one entry in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One entry as it reads in one language; plain text throughout.

    `key` is unique (`<entry id>:<locale>`). `serves` holds the page locales that show this
    document: an entry without English serves `("vi", "en", "km")` with its Vietnamese text.
    `areas` are codes already widened to the areas around them; `formats` are those of the data to
    download (`csv`). `traits` are a procedure's values in `PROCEDURE_FACETS`; `field_name` is what its
    field of administration is called. `published_at` has a zone.
    """

    key: str
    entry_id: str
    type: str
    language: str
    serves: tuple[str, ...]
    slug: str
    title: str
    summary: str = ""
    body: str = ""
    codes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    agency: str = ""
    agency_title: str = ""
    topics: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    licence: str = ""
    traits: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    field_name: str = ""
    published_at: datetime | None = None
