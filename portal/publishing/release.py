"""Release: put into the log that a scheduled entry became public or that one expired."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import func
from sqlmodel import col, select

from portal.database import Database
from portal.entities import CONTENT_TYPES, Due
from portal.publishing.apply import name_touched
from portal.publishing.writer import writing


def next_due(database: Database) -> datetime | None:
    """Return the earliest moment at which something will become public or expire."""
    with database.reading() as session:
        return session.exec(select(func.min(Due.at))).one()


def release_due(database: Database, now: datetime | None = None) -> int:
    """Log every release and expiry whose moment has come, in one transaction; return how many.

    `is_public` follows the clock by itself; the log rows are for the projections.
    """
    moment = now or datetime.now(UTC)
    due_at = next_due(database)
    if due_at is None or due_at > moment:
        return 0
    with writing(database, author="clock", now=moment) as writer:
        rows = writer.session.exec(select(Due).where(col(Due.at) <= moment).order_by(col(Due.at))).all()
        for due in rows:
            kind = CONTENT_TYPES[due.entry_type]
            entry = writer.session.get_one(kind.table, due.entry_id)
            live = writer.snapshot(entry, entry.live_version).content
            writer.log(due.action, kind, entry, name_touched(writer, kind, live), "")
            writer.session.delete(due)
        return len(rows)
