"""Which entries cite documents, and which documents are cited: statements over `citation_link`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select, union_all
from sqlmodel import col

from portal.entities.base import is_public
from portal.entities.citation_link import CitationLink
from portal.entities.content_type import ContentType
from portal.entities.document import LegalDocument
from portal.entities.document_status import is_same_document


def select_citing(kinds: Sequence[ContentType], ids: Sequence[UUID], now: datetime) -> Any:
    """Return the statement for the public entries of `kinds` that cite the documents `ids`.

    Its rows are the document's id, the entry's kind and id, the articles named, and whether the
    entry declares the document as its basis.
    """
    return union_all(*(_select_citing_of(kind, ids, now) for kind in kinds))


def is_cited(kinds: Sequence[ContentType], now: datetime) -> ColumnElement[bool]:
    """Return the condition that a public entry of `kinds` cites the document of a row."""
    return or_(
        *(
            select(col(CitationLink.entry_id))
            .join(kind.table, col(kind.table.id) == col(CitationLink.entry_id))
            .where(_cites(kind), is_public(kind.table, now))
            .correlate(LegalDocument)
            .exists()
            for kind in kinds
        )
    )


def _select_citing_of(kind: ContentType, ids: Sequence[UUID], now: datetime) -> Any:
    link = CitationLink
    return (
        select(
            col(LegalDocument.id),
            col(link.entry_type),
            col(link.entry_id),
            col(link.articles),
            col(link.is_declared),
        )
        .join(link, _cites(kind))
        .join(kind.table, col(kind.table.id) == col(link.entry_id))
        .where(col(LegalDocument.id).in_(ids), is_public(kind.table, now))
    )


def _cites(kind: ContentType) -> ColumnElement[bool]:
    own = col(CitationLink.entry_type) == kind.name
    return own & is_same_document(CitationLink.key, CitationLink.issued_on)
