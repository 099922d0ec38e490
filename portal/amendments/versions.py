"""Versions of procedures as they applied, taken up from their snapshots."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, bindparam, select, tuple_
from sqlmodel import Session, and_, col

from portal.entities import Procedure, ProcedureContent, ProcedureVersion, SlugClaim, Version

VersionKey = tuple[UUID, int]
"""A procedure's id and the number of a version of it."""

_SAID: Final = tuple(name for name in Procedure.model_fields if name in ProcedureContent.model_fields)
"""The columns of a procedure that its content says; the others are those of the present."""

_KEPT: Final = tuple(name for name in Procedure.model_fields if name not in _SAID)
_SNAPSHOT: Final = and_(
    col(Version.entry_id) == col(ProcedureVersion.procedure_id),
    col(Version.number) == col(ProcedureVersion.number),
)
_VERSIONS: Final[Select[Any]] = (
    select(
        *(col(getattr(Procedure, name)) for name in _KEPT),
        col(ProcedureVersion.number),
        col(ProcedureVersion.applies_until),
        col(Version.content),
    )
    .join(ProcedureVersion, col(ProcedureVersion.procedure_id) == col(Procedure.id))
    .join(Version, _SNAPSHOT)
)
_APPLYING: Final = (
    _VERSIONS.where(
        col(Procedure.code) == bindparam("code"), col(ProcedureVersion.applies_from) <= bindparam("day")
    )
    .order_by(col(ProcedureVersion.applies_from).desc(), col(ProcedureVersion.number).desc())
    .limit(1)
)
_NUMBERED: Final = _VERSIONS.where(
    col(Procedure.slug) == bindparam("slug"), col(ProcedureVersion.number) == bindparam("number")
)


def find_as_of(session: Session, code: str, day: date) -> Procedure | None:
    """Return the procedure of a national code as it applied on `day`; None if none did.

    The row is not the session's and must not be saved. Whether readers may see the procedure is
    the caller's to ask (`is_public`): it says so itself, for states are those of the present.
    """
    found = session.execute(_APPLYING, {"code": code, "day": day}).first()
    if found is None or (found.applies_until is not None and found.applies_until < day):
        return None
    return _make(session, found)


def find_version(session: Session, slug: str, number: int) -> Procedure | None:
    """Return a procedure as version `number` says it, by its present slug; None if none was published."""
    found = session.execute(_NUMBERED, {"slug": slug, "number": number}).first()
    return _make(session, found) if found else None


def read_contents(session: Session, keys: Collection[VersionKey]) -> Mapping[VersionKey, ProcedureContent]:
    """Return the contents of versions, in one statement."""
    wanted = tuple_(col(Version.entry_id), col(Version.number)).in_(list(keys))
    rows = session.exec(select(Version).where(wanted)).scalars()  # type: ignore[call-overload]
    return {(row.entry_id, row.number): ProcedureContent.model_validate(row.content) for row in rows}


def revive(session: Session, live: Procedure, number: int, content: ProcedureContent) -> Procedure:
    """Return a row that says what `content`, version `number`, says and is in everything else as `live`."""
    kept = {name: getattr(live, name) for name in _KEPT}
    return _join(session, kept, number, content)


def _make(session: Session, found: Any) -> Procedure:
    content = ProcedureContent.model_validate(found.content)
    return _join(session, {name: getattr(found, name) for name in _KEPT}, found.number, content)


def _join(session: Session, kept: Mapping[str, Any], number: int, content: ProcedureContent) -> Procedure:
    said = {name: getattr(content, name) for name in _SAID}
    agency_id = _find_agency(session, content.agency)
    return Procedure(**{**kept, **said, "live_version": number, "agency_id": agency_id})


def _find_agency(session: Session, slug: str | None) -> UUID | None:
    claim = session.get(SlugClaim, ("agency", slug)) if slug else None
    return claim.entry_id if claim else None
