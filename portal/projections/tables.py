"""The queryable tables as a projection: one snapshot a file, by the file's checksum."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlmodel import Session, col, select

from portal.api.types.dataset import is_table
from portal.entities import Change, Resource
from portal.errors import InvalidInput
from portal.projections.projection import Advance, Projection
from portal.tabular import REFUSED, find_source, ingest

_log = logging.getLogger(__name__)


class TablesProjection(Projection):
    """A snapshot of every resource file that is a table."""

    name = "tables"

    def count(self) -> int:
        """Return how many files are tables."""
        with self.services.database.reading() as session:
            return len(_tables(session))

    def build(self, folder: Path, advance: Advance) -> None:
        """Make all snapshots."""
        with self.services.database.reading() as session:
            resources = _tables(session)
        for resource in resources:
            self._make([resource], folder)
            advance(1)

    def apply(self, folder: Path, changes: Sequence[Change]) -> None:
        """Make the snapshots that the changed datasets lack; a file never changes under its checksum."""
        ids = {change.entry_id for change in changes if change.entry_type == "dataset"}
        if not ids:
            return
        with self.services.database.reading() as session:
            resources = [each for each in _tables(session) if each.dataset_id in ids]
        self._make(resources, folder)

    def _make(self, resources: Iterable[Resource], folder: Path) -> None:
        for resource in resources:
            target = folder / f"{resource.sha256}.parquet"
            if target.exists():
                continue
            try:
                source = self.services.objects.path(resource.sha256)
                ingest(source, find_source(resource.media_type).name, target)
            except InvalidInput as error:
                _log.info("No table could be made of %s: %s", resource.file, error)
                target.with_suffix(REFUSED).write_text(str(error), encoding="utf-8")


def _tables(session: Session) -> list[Resource]:
    rows = session.exec(select(Resource).order_by(col(Resource.dataset_id), col(Resource.position)))
    return [resource for resource in rows if is_table(resource)]
