"""The queryable tables as a projection: every version of every file, and how each differs from the last."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path

from portal.catalogue import RuledVersion, is_table, read_histories
from portal.entities import Change
from portal.errors import TooLarge
from portal.i18n import Locale
from portal.projections.projection import Advance, Projection
from portal.tabular import Ingested, TableStore, ingest
from portal.tabular.comparing import keep_difference

_log = logging.getLogger(__name__)


class TablesProjection(Projection):
    """The tables of every version of every resource file that is made of rows."""

    name = "tables"

    def count(self) -> int:
        """Return how many resources have files, or had them."""
        with self.services.database.reading() as session:
            return len(read_histories(session))

    def build(self, folder: Path, advance: Advance) -> None:
        """Make all tables."""
        with self.services.database.reading() as session:
            histories = read_histories(session)
        for history in histories:
            self._make(history, folder)
            advance(1)

    def apply(self, folder: Path, changes: Sequence[Change]) -> None:
        """Make the tables that the changed datasets lack; a file never changes under its checksum."""
        ids = {change.entry_id for change in changes if change.entry_type == "dataset"}
        if not ids:
            return
        with self.services.database.reading() as session:
            histories = read_histories(session, ids)
        for history in histories:
            self._make(history, folder)

    def _make(self, history: Iterable[RuledVersion], folder: Path) -> None:
        """Make what is missing of a resource's versions, oldest first, and what lies between them."""
        store = TableStore(folder)
        older: Ingested | None = None
        for step in history:
            if not is_table(step.version):
                continue
            made = store.find(step.version.sha256, step.rules) or self._ingest(step, store)
            if older is not None:
                _compare(older, made, step)
            older = made

    def _ingest(self, step: RuledVersion, store: TableStore) -> Ingested:
        name, sha256, limit = step.version.file, step.version.sha256, self.services.settings.error_limit
        place = store.path(sha256, step.rules)
        made = ingest(self.services.objects.path(sha256), name, place, step.rules, limit)
        if made.is_refused:
            _log.warning("No table was made of %s: %s", name, made.report.findings[0].reason(Locale.EN))
        return made


def _compare(older: Ingested, newer: Ingested, step: RuledVersion) -> None:
    """Keep what lies between two versions, as far as both have tables and it can be worked out."""
    if older.is_refused or newer.is_refused:
        return
    try:
        keep_difference(older, newer, step.rules.primary_key)
    except TooLarge as error:
        _log.warning("Version %d of %s is not compared: %s", step.version.number, step.version.file, error)
