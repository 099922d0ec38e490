"""What the rest of the portal must know of an entity to publish, find, list and show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlmodel import SQLModel

from portal.entities.base import Entry, EntryContent
from portal.i18n import Locale, Translated

FindId = Callable[[str, str], UUID]
"""Turns an entity's name and a natural key into an id; raises `InvalidEntry` for an unknown key."""


def _no_parts(_entry: Entry, _content: EntryContent, _find: FindId) -> Sequence[SQLModel]:
    return ()


def _no_mentions(_content: EntryContent) -> Sequence[tuple[str, str]]:
    return ()


def _no_codes(_entry: Entry) -> Sequence[str]:
    return ()


def _no_texts(_entry: Entry) -> Sequence[Translated]:
    return ()


def _always(_content: EntryContent) -> bool:
    return True


@dataclass(frozen=True, eq=False)
class ContentType:
    """The declaration of one entity.

    `key` is the natural key that other entries use for it; `references` maps a field of the
    content to the entity it names and the column that keeps the id; `part_tables` are tables whose
    rows belong to one entry (column by which they do), `parts` makes those rows and `mentions` lists
    the entities and keys that the rows will refer to. Search looks at `codes` and, besides title,
    summary and body, at `texts`. `gets_page` says whether content is worth a page of its own.
    """

    name: str
    table: type[Entry]
    content: type[EntryContent]
    segment: Mapping[Locale, str]
    key: str = "slug"
    references: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    part_tables: Sequence[tuple[type[SQLModel], str]] = ()
    parts: Callable[[Any, Any, FindId], Sequence[SQLModel]] = _no_parts
    mentions: Callable[[Any], Sequence[tuple[str, str]]] = _no_mentions
    codes: Callable[[Any], Sequence[str]] = _no_codes
    texts: Callable[[Any], Sequence[Translated]] = _no_texts
    gets_page: Callable[[Any], bool] = _always
    is_searched: bool = True

    def path(self, slug: str, locale: Locale) -> str:
        """Return the address of an entry: `/vi/tin-tuc/<slug>/`."""
        return f"{self.list_path(locale)}{slug}/"

    def list_path(self, locale: Locale) -> str:
        """Return the address of the list of this entity: `/vi/tin-tuc/`."""
        return f"/{locale}/{self.segment.get(locale) or self.segment[Locale.EN]}/"
