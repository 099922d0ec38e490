"""Procedures as records: what the entry says, and the entries that it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from portal.catalogue.linked import LinkedEntries, ReadEntries, make_link
from portal.catalogue.record import LinkRecord
from portal.entities import PROCEDURE, Procedure, is_public
from portal.i18n import Locale


@dataclass(frozen=True, slots=True)
class ProcedureRecord:
    """A public procedure with its pages by locale, its publisher, topics and areas."""

    procedure: Procedure
    paths: Mapping[Locale, str]
    publisher: LinkRecord | None
    topics: tuple[LinkRecord, ...]
    areas: tuple[LinkRecord, ...]

    @property
    def id(self) -> str:
        """The id that outlives a change of the slug."""
        return str(self.procedure.id)


def list_procedures(session: Session, now: datetime, since: datetime | None = None) -> list[str]:
    """Return the slugs of the procedures that readers may see at `now`, last updated first.

    With `since`, only those that changed at that moment or later.
    """
    newest_first = (col(Procedure.updated_at).desc(), col(Procedure.id).desc())
    query = select(Procedure.slug).where(is_public(Procedure, now)).order_by(*newest_first)
    if since is not None:
        query = query.where(col(Procedure.updated_at) >= since)
    return list(session.exec(query))


def read_procedures(session: Session, now: datetime, slugs: Sequence[str]) -> list[ProcedureRecord]:
    """Return the records of public procedures in the order of `slugs`; others are left out."""
    rows = session.exec(select(Procedure).where(col(Procedure.slug).in_(slugs), is_public(Procedure, now)))
    by_slug = {row.slug: row for row in rows}
    procedures = [by_slug[slug] for slug in dict.fromkeys(slugs) if slug in by_slug]
    linked = ReadEntries(session, now, procedures)
    return [make_procedure_record(procedure, linked) for procedure in procedures]


def make_procedure_record(procedure: Procedure, linked: LinkedEntries) -> ProcedureRecord:
    """Return the record of a procedure."""
    return ProcedureRecord(
        procedure=procedure,
        paths=make_link(PROCEDURE, procedure).paths,
        publisher=linked.publisher(procedure),
        topics=linked.topics(procedure),
        areas=linked.areas(procedure),
    )
