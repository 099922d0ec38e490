"""The procedures that stand before an import, by national code."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from portal.entities import Procedure, State, Version, Withdrawal
from portal.i18n import SOURCE, Locale
from portal.importers.national_records.imported import Named


@dataclass(frozen=True, slots=True)
class Standing:
    """A procedure as it is: enough to know what an import has to do with it, without its row."""

    id: UUID
    code: str
    slug: str
    title: dict[Locale, str]
    state: State
    expire_at: datetime | None
    withdrawal: Withdrawal | None
    source_url: str
    live_version: int
    latest_version: int

    def name(self) -> Named:
        """Return the procedure as a report names it."""
        return Named(self.code, self.slug, self.title[SOURCE])

    def read_content(self, session: Session) -> dict[str, Any]:
        """Return what a record is compared with: what readers see, not what editors prepare behind it."""
        number = self.live_version or self.latest_version
        if self.state is State.WITHDRAWN:
            number = self.latest_version
        version = select(Version.content).where(
            col(Version.entry_id) == self.id, col(Version.number) == number
        )
        return dict(session.exec(version).one())


def read_standing(session: Session) -> dict[str, Standing]:
    """Return every procedure by its code, in one query."""
    columns = [getattr(Procedure, each.name) for each in fields(Standing)]
    rows = session.exec(select(*columns)).all()
    return {standing.code: standing for standing in (Standing(*row) for row in rows)}
