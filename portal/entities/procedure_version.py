"""Versions of a procedure by the dates from which they apply."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlmodel import Field, Index, SQLModel

from portal.database import UtcDateTime
from portal.i18n import TIMEZONE

if TYPE_CHECKING:
    from portal.entities.procedure import ProcedureContent


class ProcedureVersion(SQLModel, table=True):
    """That version `number` of a procedure was published, by which decision, and when it applies.

    Rows are only ever added, in the transaction of `publish`. Where a content names no first day,
    the day of its publication (Vietnamese time) counts. Of two versions that apply on a day, the
    one with the later first day counts, then the one published later.
    """

    __tablename__ = "procedure_version"
    __table_args__ = (
        Index("ix_procedure_version_applies", "procedure_id", "applies_from", "number"),
        Index("ix_procedure_version_published", "published_at", "procedure_id"),
    )

    procedure_id: UUID = Field(foreign_key="procedure.id", primary_key=True)
    number: int = Field(primary_key=True)
    decision: str = Field(default="", description="Number of the decision that published it")
    applies_from: date
    applies_until: date | None = Field(default=None, description="Last day, if the content names one")
    published_at: datetime = Field(sa_type=UtcDateTime)


def add_version(
    procedure_id: UUID,
    number: int,
    content: ProcedureContent,
    kept: Sequence[ProcedureVersion],
    moment: datetime,
) -> list[ProcedureVersion]:
    """Return the row that publishing version `number` at `moment` adds to those `kept`: one, or none."""
    if any(version.number == number for version in kept):
        return []
    return [
        ProcedureVersion(
            procedure_id=procedure_id,
            number=number,
            decision=content.decision.number if content.decision else "",
            applies_from=content.valid_from or moment.astimezone(TIMEZONE).date(),
            applies_until=content.valid_until,
            published_at=moment,
        )
    ]
