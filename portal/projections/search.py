"""The search index as a projection."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Final

from sqlalchemy import ColumnElement
from sqlmodel import col, func, select

from portal.api import Services
from portal.entities import CONTENT_TYPES, Change, ContentType, Entry, is_public
from portal.errors import Unavailable
from portal.projections.projection import Advance, Projection
from portal.projections.search_document import Surroundings, describe
from portal.search import SearchDocument, SearchWriter, WhooshEngine, create_index

_log = logging.getLogger(__name__)

# Larger segments share more of their vocabulary; a batch of this size takes some 100 MB.
_BATCH: Final = 8_192


class SearchProjection(Projection):
    """Every public entry that has a page, once for each language it is written in."""

    name = "search"

    def __init__(self, services: Services, root: Path) -> None:
        super().__init__(services, root)
        self._verified: Path | None = None

    def is_sound(self) -> bool:
        """Return whether the index is there, of this version and whole; it is read once a process."""
        current = self.generations.current.resolve()
        if current == self._verified or not self.generations.exists:
            return current == self._verified
        try:
            WhooshEngine(current).verify()
        except Unavailable as error:
            _log.warning("The search index is made anew: %s", error)
            return False
        self._verified = current
        return True

    def count(self) -> int:
        """Return how many public entries there are of the kinds that are searched."""
        now = datetime.now(UTC)
        with self.services.database.reading() as session:
            counts = (
                session.exec(select(func.count()).select_from(kind.table).where(*_shown(kind, now)))
                for kind in _searched()
            )
            return sum(count.one() for count in counts)

    def build(self, folder: Path, advance: Advance) -> None:
        """Index all entries."""
        create_index(folder)
        writer: SearchWriter = WhooshEngine(folder)
        with self.services.database.reading() as session:
            surroundings = Surroundings(session)
        for kind in _searched():
            documents = self._describe_all(kind, surroundings, advance)
            while batch := list(islice(documents, _BATCH)):
                writer.index(batch)

    def apply(self, folder: Path, changes: Sequence[Change]) -> None:
        """Index the changed entries anew, and those that show the title of a changed agency."""
        documents: list[SearchDocument] = []
        removed: set[str] = set()
        with self.services.database.reading() as session:
            surroundings = Surroundings(session)
        for kind in _searched():
            ids = {change.entry_id for change in changes if change.entry_type == kind.name}
            naming = {change.entry_id for change in changes if change.entry_type == "agency"}
            with self.services.database.reading() as session:
                touched = col(kind.table.id).in_(ids) | col(kind.table.agency_id).in_(naming)
                rows = session.exec(select(kind.table).where(touched)).all() if ids or naming else []
                removed |= {str(entry_id) for entry_id in ids | {row.id for row in rows}}
                documents += self._describe(kind, rows, surroundings)
        if documents or removed:
            writer: SearchWriter = WhooshEngine(folder)
            writer.index(documents, remove=removed)

    def _describe_all(
        self, kind: ContentType, surroundings: Surroundings, advance: Advance
    ) -> Iterator[SearchDocument]:
        with self.services.database.reading() as session:
            rows = session.exec(select(kind.table).where(*_shown(kind, datetime.now(UTC)))).all()
        for row in rows:
            yield from self._describe(kind, [row], surroundings)
            advance(1)

    def _describe(
        self, kind: ContentType, rows: Sequence[Entry], surroundings: Surroundings
    ) -> Iterator[SearchDocument]:
        now = datetime.now(UTC)
        for row in rows:
            if row.is_public(now) and row.has_page:
                yield from describe(kind, row, surroundings)


def _searched() -> Iterator[ContentType]:
    return (kind for kind in CONTENT_TYPES.values() if kind.is_searched)


def _shown(kind: ContentType, now: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return is_public(kind.table, now), col(kind.table.has_page).is_(True)
