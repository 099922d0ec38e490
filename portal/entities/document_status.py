"""The status of a document on a day, by its dates and by the public documents that change it.

One rule in SQL, for lists and single documents alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, case, func, literal, or_, select
from sqlalchemy.orm import aliased

from portal.entities.base import is_public
from portal.entities.document import LegalDocument
from portal.entities.document_relation import AMENDING, ENDING, DocumentRelation

STALE: Final = ("repealed", "expired")
"""The statuses of documents that nothing should rest on any more."""


def document_status(day: date, now: datetime, table: Any = LegalDocument) -> ColumnElement[str]:
    """Return the status (`document_statuses`) on `day` of the documents of `table`, as readers know at `now`.

    A document ends on its own `expired_on` or, without one, when another replaces or repeals it; it
    is then `repealed` if another did, else `expired`. Before `in_force_from` it is not in force yet,
    and without that day nobody can tell. A relation counts from when its document is in force, from
    its date of issue if that is all that is known, and always if nothing is.
    """
    own_end = table.expired_on
    is_replaced = _is_changed(table, ENDING, day, now)
    is_ended = or_(own_end <= day, and_(own_end.is_(None), is_replaced))
    return case(
        (and_(is_ended, is_replaced), literal("repealed")),
        (own_end <= day, literal("expired")),
        (or_(table.in_force_from > day, table.issued_on > day), literal("not-yet-in-force")),
        (table.in_force_from.is_(None), literal("unknown")),
        (_is_changed(table, (AMENDING,), day, now), literal("partly-amended")),
        else_=literal("in-force"),
    )


def is_same_document(key: Any, issued_on: Any, table: Any = LegalDocument) -> ColumnElement[bool]:
    """Return the condition that a reference means a document: its number, and its date if both have one."""
    is_dated_alike = or_(issued_on.is_(None), table.issued_on.is_(None), issued_on == table.issued_on)
    return and_(key == table.key, or_(table.code == table.key, is_dated_alike))


def _is_changed(table: Any, kinds: Sequence[str], day: date, now: datetime) -> ColumnElement[bool]:
    """Return the condition that a public document in force does one of `kinds` to that of the row."""
    relation: Any = aliased(DocumentRelation)
    other: Any = aliased(LegalDocument)
    starts = func.coalesce(other.in_force_from, other.issued_on)
    return (
        select(relation.document_id)
        .join(other, other.id == relation.document_id)
        .where(
            relation.kind.in_(kinds),
            is_same_document(relation.key, relation.issued_on, table),
            or_(starts.is_(None), starts <= day),
            is_public(other, now),
        )
        .exists()
    )
