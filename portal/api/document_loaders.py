"""Loaders of legal documents: by number, with their status, their relations and who cites them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import aliased, defer
from sqlmodel import Session, col

from portal.api.batch import Batch
from portal.entities import (
    DATASET,
    DOCUMENT,
    NEWS,
    PAGE,
    PROCEDURE,
    PROGRAMME,
    CitationLink,
    DocumentRelation,
    Entry,
    LegalDocument,
    document_status,
    find_key,
    is_public,
    is_same_document,
    select_citing,
)
from portal.i18n import TIMEZONE

if TYPE_CHECKING:
    from portal.api.loaders import Loaders

CITING_TYPES: Final = (PROCEDURE, PROGRAMME, DATASET, PAGE, NEWS)
"""The kinds of entries of which it matters to readers that they cite a document, in this order."""

_ORDER: Final = {kind.name: place for place, kind in enumerate(CITING_TYPES)}


_DETAILS: Final = ("summary", "body", "tags", "issuer", "relations", "files")
_BEHIND: Final = (
    select(LegalDocument)
    .options(*(defer(getattr(LegalDocument, name)) for name in _DETAILS))
    .where(col(LegalDocument.key).in_(bindparam("keys", expanding=True)))
)
"""The documents of some numbers, as far as a link to them needs; made once, for that takes longest."""


class Reference(NamedTuple):
    """A document as something refers to it."""

    number: str
    issued_on: date | None = None


class CitingEntry(NamedTuple):
    """A public entry that cites a document, with what it says there."""

    entry_type: str
    entry_id: UUID
    articles: Sequence[str]
    is_declared: bool


class DocumentLoaders:
    """What readers ask of documents, and of entries that refer to them."""

    def __init__(self, session: Session, now: datetime, loaders: Loaders) -> None:
        self._session, self._now, self._loaders = session, now, loaders
        self.today = now.astimezone(TIMEZONE).date()
        self.behind: Batch[Reference, LegalDocument | None] = Batch(self._find_behind)
        self.changed_by: Batch[UUID, list[tuple[str, LegalDocument]]] = Batch(self._find_changes)
        self.cited_by: Batch[UUID, list[CitingEntry]] = Batch(self._find_citing)
        self.cites: Batch[UUID, list[LegalDocument]] = Batch(self._find_cited)
        self._statuses: dict[date, Batch[UUID, str]] = {}

    def status(self, day: date | None = None) -> Batch[UUID, str]:
        """Return the loader of the status of documents on a day, today if none is given."""
        day = day or self.today
        if day not in self._statuses:
            self._statuses[day] = Batch(partial(self._find_statuses, day))
        return self._statuses[day]

    def expect(self, rows: Sequence[Entry]) -> None:
        """Expect that what is asked of the documents of one of these rows will be asked of all."""
        ids = [row.id for row in rows]
        self.cites.expect(ids)
        if rows and isinstance(rows[0], LegalDocument):
            for batch in (self.status(), self.changed_by, self.cited_by):
                batch.expect(ids)
        self.behind.expect(reference for row in rows for reference in _list_references(row))

    def _find_behind(self, references: list[Reference]) -> list[LegalDocument | None]:
        keys = {reference: find_key(reference.number) for reference in references}
        rows = self._session.scalars(_BEHIND, {"keys": sorted(set(keys.values()))}).all()
        found = defaultdict(list)
        for row in self._announce(rows):
            found[row.key].append(row)
        return [_choose(found[keys[each]], each.issued_on) for each in references]

    def _find_statuses(self, day: date, ids: list[UUID]) -> list[str]:
        asked = select(col(LegalDocument.id), document_status(day, self._now))
        rows = self._session.execute(asked.where(col(LegalDocument.id).in_(ids)))
        found: dict[UUID, str] = dict(tuple(row) for row in rows)
        return [found[id_] for id_ in ids]

    def _find_changes(self, ids: list[UUID]) -> list[list[tuple[str, LegalDocument]]]:
        """Return the public documents that do something to these, with what they do, the latest first."""
        target: Any = aliased(LegalDocument)
        relation = DocumentRelation
        rows = self._session.execute(
            select(target.id, col(relation.kind), LegalDocument)
            .join(relation, is_same_document(relation.key, relation.issued_on, target))
            .join(LegalDocument, col(LegalDocument.id) == col(relation.document_id))
            .where(target.id.in_(ids), is_public(LegalDocument, self._now))
            .order_by(col(LegalDocument.issued_order).desc(), col(LegalDocument.code))
        ).all()
        self._announce([row for _, _, row in rows])
        return [[(kind, row) for id_, kind, row in rows if id_ == own] for own in ids]

    def _find_citing(self, ids: list[UUID]) -> list[list[CitingEntry]]:
        """Return the public entries that cite these documents, by kinds, the oldest entry first."""
        found: defaultdict[UUID, list[CitingEntry]] = defaultdict(list)
        for own, *entry in self._session.execute(select_citing(CITING_TYPES, ids, self._now)):
            found[own].append(CitingEntry(*entry))
        for entries in found.values():
            entries.sort(key=lambda each: (_ORDER[each.entry_type], each.entry_id))
            for name in _ORDER:
                self._loaders.one(name).expect(each.entry_id for each in entries if each.entry_type == name)
        return [found[own] for own in ids]

    def _find_cited(self, ids: list[UUID]) -> list[list[LegalDocument]]:
        rows = self._session.execute(
            select(col(CitationLink.entry_id), LegalDocument)
            .join(LegalDocument, is_same_document(CitationLink.key, CitationLink.issued_on))
            .where(col(CitationLink.entry_id).in_(ids), is_public(LegalDocument, self._now))
            .order_by(col(CitationLink.position), col(LegalDocument.code))
        ).all()
        self._announce([row for _, row in rows])
        return [[row for id_, row in rows if id_ == own] for own in ids]

    def _announce(self, rows: Sequence[LegalDocument]) -> list[LegalDocument]:
        public = list({row.id: row for row in rows if row.is_public(self._now)}.values())
        if public:
            self._loaders.announce(DOCUMENT, public)
        return public


def _list_references(row: Entry) -> Iterator[Reference]:
    """Yield the documents that a row refers to by number."""
    fetched = vars(row)  # What a list has left in the database is not to be fetched for this.
    for relation in fetched.get("relations") or ():
        yield Reference(relation.number, relation.issued_on)
    for basis in fetched.get("legal_basis") or ():
        yield Reference(basis if isinstance(basis, str) else basis.number)
    if decision := fetched.get("decision"):
        yield Reference(decision.number, decision.issued_on)


def _choose(rows: Sequence[LegalDocument], issued_on: date | None) -> LegalDocument | None:
    """Return the document of a number that a reference means; None if it could be one of several."""
    if len(rows) == 1 and issued_on and rows[0].issued_on and rows[0].code != rows[0].key:
        return rows[0] if rows[0].issued_on == issued_on else None
    dated = [row for row in rows if issued_on and row.issued_on == issued_on]
    fitting = dated or list(rows)
    return fitting[0] if len(fitting) == 1 else None
