"""What happened to procedures, newest first: published anew, changed, withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, null, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from portal.entities import Action, Change, Procedure, ProcedureVersion, is_public


class Event(StrEnum):
    """What happened to a procedure."""

    NEW = "new"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


class Place(NamedTuple):
    """A place in the list of changes."""

    at: datetime
    procedure_id: UUID
    number: int


@dataclass(frozen=True, slots=True)
class ProcedureChange:
    """One event: which version of which procedure, from when, by which decision, and the version before."""

    at: datetime
    procedure_id: UUID
    number: int
    event: Event
    previous: int | None
    code: str
    decision: str

    @property
    def place(self) -> Place:
        """Its place in the list: `list_changes` goes on after it."""
        return Place(self.at, self.procedure_id, self.number)


def list_changes(
    session: Session, since: datetime, now: datetime, first: int, after: Place | None = None
) -> Sequence[ProcedureChange]:
    """Return up to `first` changes from `since` to `now`, the newest first; those beyond `after` if given.

    Versions count of procedures that readers may see now; a withdrawal counts in any case.
    """
    kinds = (_select_published(now), _select_withdrawn())
    rows = [row for kind in kinds for row in session.execute(_cut(kind, since, now, first, after))]
    changes = [_read(row) for row in rows]
    return sorted(changes, key=lambda change: change.place, reverse=True)[:first]


def _read(row: Any) -> ProcedureChange:
    return ProcedureChange(
        row.at, row.procedure_id, row.number, Event(row.event), row.previous, row.code, row.decision
    )


def count_changes(session: Session, since: datetime, now: datetime) -> int:
    """Return how many changes there are from `since` to `now`."""
    kinds = (_select_published(now), _select_withdrawn())
    within = (kind.where(*_between(kind, since, now)).subquery() for kind in kinds)
    return sum(session.scalar(select(func.count()).select_from(each)) or 0 for each in within)


def _select_published(now: datetime) -> Select[Any]:
    version, earlier = ProcedureVersion, aliased(ProcedureVersion)
    before = (
        select(func.max(col(earlier.number)))
        .where(col(earlier.procedure_id) == version.procedure_id, col(earlier.number) < version.number)
        .scalar_subquery()
    )
    event = case((before.is_(None), Event.NEW.value), else_=Event.CHANGED.value)
    return (
        select(
            col(version.published_at).label("at"),
            col(version.procedure_id),
            col(version.number),
            event.label("event"),
            before.label("previous"),
            col(Procedure.code),
            col(version.decision),
        )
        .join(Procedure, col(Procedure.id) == version.procedure_id)
        .where(is_public(Procedure, now))
    )


def _select_withdrawn() -> Select[Any]:
    withdrawn: Any = (
        select(
            col(Change.at).label("at"),
            col(Change.entry_id).label("procedure_id"),
            col(Change.version).label("number"),
            literal(Event.WITHDRAWN.value).label("event"),
            null().label("previous"),
            col(Procedure.code),
            literal("").label("decision"),
        )
        .join(Procedure, col(Procedure.id) == col(Change.entry_id))
        .where(col(Change.entry_type) == "procedure", col(Change.action) == Action.WITHDRAW)
    )
    return cast("Select[Any]", withdrawn)


def _cut(kind: Select[Any], since: datetime, now: datetime, first: int, after: Place | None) -> Select[Any]:
    at, id_, number = (kind.selected_columns[name] for name in Place._fields)
    asked = kind.where(*_between(kind, since, now))
    if after is not None:
        asked = asked.where(_precedes((at, id_, number), after))
    return asked.order_by(at.desc(), id_.desc(), number.desc()).limit(first)


def _between(kind: Select[Any], since: datetime, now: datetime) -> tuple[ColumnElement[bool], ...]:
    at = kind.selected_columns["at"]
    return at >= since, at <= now


def _precedes(columns: tuple[Any, Any, Any], place: Place) -> ColumnElement[bool]:
    """Compare as tuples do; databases do not agree on how to write that."""
    at, id_, number = columns
    same_row = and_(id_ == place.procedure_id, number < place.number)
    return or_(at < place.at, and_(at == place.at, or_(id_ < place.procedure_id, same_row)))
