"""Which pages show something of a legal document: who cites it, its title, whether it is in force."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import Session, col, select

from portal.entities import (
    CONTENT_TYPES,
    DOCUMENT,
    CitationLink,
    ContentType,
    DocumentRelation,
    LegalDocument,
)


def find_document_pages(
    session: Session, kind: ContentType, ids: set[UUID], touches: set[str]
) -> Iterator[tuple[ContentType, str]]:
    """Yield kind and slug of the pages that changes to entries of a kind touch by way of documents.

    An entry touches the documents it cites. A document touches those that it has relations to or that
    have relations to it, and all that cites one of them: their status may have changed.
    """
    if kind is not DOCUMENT:
        cited = select(CitationLink.key).where(col(CitationLink.entry_id).in_(ids))
        yield from _find_pages(session, DOCUMENT, col(LegalDocument.key).in_(cited))
        return
    keys = _find_keys(session, ids, touches)
    related = select(DocumentRelation.document_id).where(col(DocumentRelation.key).in_(keys))
    around = or_(col(LegalDocument.key).in_(keys), col(LegalDocument.id).in_(related))
    yield from _find_pages(session, DOCUMENT, around)
    for other in CONTENT_TYPES.values():
        citing = select(CitationLink.entry_id).where(
            col(CitationLink.key).in_(keys), col(CitationLink.entry_type) == other.name
        )
        yield from _find_pages(session, other, col(other.table.id).in_(citing))


def _find_keys(session: Session, ids: set[UUID], touches: set[str]) -> set[str]:
    """Return the keys of the documents that changed, of those they had relations to, and have."""
    left_behind = [touch.partition(":")[2] for touch in touches if touch.startswith("document:")]
    own = or_(col(LegalDocument.id).in_(ids), col(LegalDocument.slug).in_(left_behind))
    keys = session.exec(select(LegalDocument.key).where(own))
    targets = session.exec(select(DocumentRelation.key).where(col(DocumentRelation.document_id).in_(ids)))
    return {*keys, *targets}


def _find_pages(session: Session, kind: ContentType, condition: Any) -> Iterator[tuple[ContentType, str]]:
    for slug in session.exec(select(kind.table.slug).where(condition, col(kind.table.has_page))):
        yield kind, slug
