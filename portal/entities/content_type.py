"""What the rest of the portal must know of an entity to publish, find, list and show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, SQLModel

from portal.entities.base import Entry, EntryContent
from portal.entities.change import Action
from portal.entities.citing import Cited, cite
from portal.errors import Problem
from portal.i18n import Locale, Translated

FindId = Callable[[str, str], UUID]
"""Turns an entity's name and a natural key into an id; raises `InvalidEntry` for an unknown key."""


def _no_parts(_entry: Entry, _content: EntryContent, _find: FindId) -> Sequence[SQLModel]:
    return ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Another entry that a field of content names, by its entity and natural key."""

    field: str
    entity: str
    key: str


def _no_mentions(_content: EntryContent) -> Sequence[Mention]:
    return ()


def _no_codes(_entry: Entry) -> Sequence[str]:
    return ()


def _no_texts(_entry: Entry) -> Sequence[Translated]:
    return ()


def _no_faults(_content: EntryContent, _session: Callable[[], Session]) -> Iterable[Problem]:
    return ()


def _no_columns(_content: EntryContent) -> Mapping[str, Any]:
    return {}


def _always(_content: EntryContent) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class History:
    """A table to which each publication of an entry adds rows, and nothing ever changes them.

    `grow` gets the entry, the content that readers see from now on, the entry's rows so far (those of
    which `owner` is its id) and the moment from which readers see it; it returns the rows to add.
    """

    table: type[SQLModel]
    owner: str
    grow: Callable[[Any, Any, Sequence[Any], datetime], Sequence[SQLModel]]


@dataclass(frozen=True, eq=False)
class ContentType:
    """The declaration of one entity.

    `key` is the natural key that other entries use for it; `references` maps a field of the
    content to the entity it names and the column that keeps the id; `part_tables` are tables whose
    rows belong to one entry (column by which they do), `parts` makes those rows and `mentions` lists
    the entries that must exist besides. `details` are columns so large that a list which asks for none
    of them leaves them where they are. `columns` returns what the row keeps that follows from the
    content, `citations` the legal documents that it cites, and `due` the moments at which what readers
    see changes by itself. `faults` finds what is wrong with content
    among all others; it asks for a session only if it needs one. `history` is what publishing it leaves
    behind.
    Search looks at `codes` and, besides title, summary and body, at `texts`. `gets_page` says whether
    content is worth a page of its own.
    """

    name: str
    table: type[Entry]
    content: type[EntryContent]
    segment: Mapping[Locale, str]
    key: str = "slug"
    references: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    part_tables: Sequence[tuple[type[SQLModel], str]] = ()
    parts: Callable[[Any, Any, FindId], Sequence[SQLModel]] = _no_parts
    mentions: Callable[[Any], Sequence[Mention]] = _no_mentions
    columns: Callable[[Any], Mapping[str, Any]] = _no_columns
    citations: Callable[[Any], Sequence[Cited]] = cite
    due: Callable[[Any], Mapping[Action, datetime]] | None = None
    faults: Callable[[Any, Callable[[], Session]], Iterable[Problem]] = _no_faults
    details: frozenset[str] = frozenset()
    history: History | None = None
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
