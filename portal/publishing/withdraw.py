"""Withdraw: take an entry from the lists, and say at its address what became of it."""

from __future__ import annotations

from sqlalchemy import delete
from sqlmodel import col

from portal.entities import (
    CONTENT_TYPES,
    Action,
    ContentType,
    Due,
    Entry,
    State,
    Withdrawal,
    WithdrawalKind,
)
from portal.errors import Conflict, InvalidInput
from portal.publishing.apply import name_touched
from portal.publishing.writer import Writer


def withdraw(
    writer: Writer, kind: ContentType, entry: Entry, withdrawal: Withdrawal, *, reason: str = ""
) -> None:
    """Withdraw a published entry with a notice, as gone, or as replaced by another (`type/slug`).

    `Conflict` if it is not published; `InvalidInput` if the replacement is missing or unknown.
    """
    if entry.state is not State.PUBLISHED:
        raise Conflict(
            "Only a published entry can be withdrawn; this one is {state}.", state=entry.state.value
        )
    _check_replacement(writer, entry, withdrawal)
    entry.state, entry.withdrawal, entry.updated_at = State.WITHDRAWN, withdrawal, writer.now
    writer.session.add(entry)
    writer.flush()
    writer.session.execute(delete(Due).where(col(Due.entry_id) == entry.id))
    live = writer.snapshot(entry, entry.live_version).content
    writer.log(Action.WITHDRAW, kind, entry, name_touched(writer, kind, live), reason)


def _check_replacement(writer: Writer, entry: Entry, withdrawal: Withdrawal) -> None:
    if withdrawal.kind is not WithdrawalKind.REPLACED:
        return
    entity, _, slug = (withdrawal.replaced_by or "").partition("/")
    if entity not in CONTENT_TYPES or not slug:
        raise InvalidInput("Name the replacement as type/slug, for example news/mo-cong-du-lieu.")
    replacement = writer.claims(CONTENT_TYPES[entity]).get(slug)
    if replacement == entry.id:
        raise InvalidInput("An entry cannot replace itself.")
    if replacement is None:
        raise InvalidInput(
            "There is no {type} with the slug '{slug}' to replace this.", type=entity, slug=slug
        )
