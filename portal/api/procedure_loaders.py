"""Loaders of the versions of procedures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlmodel import Session, col, select

from portal.amendments import VersionKey, read_contents, revive
from portal.api.batch import Batch
from portal.entities import Procedure, ProcedureContent, ProcedureVersion

if TYPE_CHECKING:
    from portal.api.loaders import Loaders


class ProcedureLoaders:
    """What readers ask of procedures besides the procedures themselves."""

    def __init__(self, session: Session, loaders: Loaders) -> None:
        self._session, self._loaders = session, loaders
        self.versions: Batch[UUID, list[ProcedureVersion]] = Batch(self._list_versions)
        self.contents: Batch[VersionKey, ProcedureContent | None] = Batch(self._read_contents)
        self.revived: Batch[VersionKey, Procedure | None] = Batch(self._each(self._revive))

    def live(self, procedure: Procedure) -> Procedure:
        """Return the live row behind a revived one; a row that is live is returned itself."""
        found: Procedure | None = self._loaders.one("procedure").get(procedure.id)
        return found or procedure

    def _list_versions(self, ids: list[UUID]) -> list[list[ProcedureVersion]]:
        """Return the versions of procedures, the newest first."""
        of_these = col(ProcedureVersion.procedure_id).in_(ids)
        rows = self._session.exec(
            select(ProcedureVersion).where(of_these).order_by(col(ProcedureVersion.number).desc())
        ).all()
        return [[row for row in rows if row.procedure_id == id_] for id_ in ids]

    def _read_contents(self, keys: list[VersionKey]) -> list[ProcedureContent | None]:
        found = read_contents(self._session, keys)
        return [found.get(key) for key in keys]

    def _each(self, find: Callable[[Any], Any]) -> Callable[[list[Any]], list[Any]]:
        return lambda keys: [find(key) for key in keys]

    def _revive(self, key: VersionKey) -> Procedure | None:
        id_, number = key
        live, content = self._loaders.one("procedure").get(id_), self.contents.get(key)
        return revive(self._session, live, number, content) if live and content else None
