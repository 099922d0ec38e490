"""The queryable tables as a projection: every version of every file, and how each differs from the last."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path
from uuid import UUID

from sqlmodel import Session, col, select

from portal.catalogue import Holding, is_table, read_holdings
from portal.entities import Change, Dataset
from portal.i18n import Locale
from portal.projections.projection import Advance, Projection
from portal.tabular import Declaration, Ingested, TableStore, ingest
from portal.tabular.comparing import keep_difference

_log = logging.getLogger(__name__)


class TablesProjection(Projection):
    """The tables of every version of every resource file that is made of rows."""

    name = "tables"

    def count(self) -> int:
        """Return how many files there are."""
        with self.services.database.reading() as session:
            return len(_read_all(session))

    def build(self, folder: Path, advance: Advance) -> None:
        """Make all tables."""
        with self.services.database.reading() as session:
            holdings = _read_all(session)
        for holding in holdings:
            self._make(holding, folder)
            advance(1)

    def apply(self, folder: Path, changes: Sequence[Change]) -> None:
        """Make the tables that the changed datasets lack; a file never changes under its checksum."""
        ids = {change.entry_id for change in changes if change.entry_type == "dataset"}
        if not ids:
            return
        with self.services.database.reading() as session:
            holdings = _read(session, ids)
        for holding in holdings:
            self._make(holding, folder)

    def _make(self, holding: Holding, folder: Path) -> None:
        """Make what is missing of a file's versions, oldest first, and what lies between them."""
        store = TableStore(folder)
        older: Ingested | None = None
        for version in reversed(holding.versions):
            if not is_table(version):
                continue
            rules = holding.declaration(version)
            made = store.find(version.sha256, rules) or self._ingest(version.sha256, version.file, rules, store)
            if older is not None:
                keep_difference(older, made, holding.key(version))
            older = made

    def _ingest(self, sha256: str, name: str, rules: Declaration, store: TableStore) -> Ingested:
        limit = self.services.settings.error_limit
        made = ingest(self.services.objects.path(sha256), name, store.path(sha256, rules), rules, limit)
        if made.is_refused:
            _log.warning("No table was made of %s: %s", name, made.report.findings[0].reason(Locale.EN))
        return made


def _read_all(session: Session) -> list[Holding]:
    return _read(session, session.exec(select(col(Dataset.id))).all())


def _read(session: Session, datasets: Iterable[UUID]) -> list[Holding]:
    found = read_holdings(session, datasets)
    return [holding for holdings in found.values() for holding in holdings]
