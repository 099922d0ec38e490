"""Publish: let readers see the newest version, now or from a moment on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import SQLModel, col, select

from portal.entities import Action, ContentType, Due, Entry, State
from portal.errors import Conflict
from portal.publishing.apply import apply_content, name_cited, name_touched
from portal.publishing.checks import check_content
from portal.publishing.save import validate
from portal.publishing.writer import Writer


def publish(
    writer: Writer,
    kind: ContentType,
    entry: Entry,
    *,
    at: datetime | None = None,
    until: datetime | None = None,
    reason: str = "",
) -> None:
    """Make the newest version of `entry` the one readers see, from `at` until `until` (aware moments).

    Without `at` an entry keeps the date it has, and a new one gets the present. A moment in the
    future schedules it. What is live with these dates already stays as it is. `Conflict` if an
    entry that readers see now would vanish until a later date, or the dates are the wrong way round.
    """
    starts = check_dates(writer, entry, at, until)
    is_live = entry.state is State.PUBLISHED and entry.live_version == entry.latest_version
    if is_live and (entry.published_at, entry.expire_at) == (starts, until):
        return
    had_dates, was_live = entry.published_at is not None, entry.live_version > 0
    touches = _make_live(writer, kind, entry)
    entry.state, entry.withdrawal = State.PUBLISHED, None
    entry.published_at, entry.expire_at = starts, until
    entry.updated_at = writer.now if was_live else starts  # Old news that is taken over stays old.
    writer.session.add(entry)
    _extend_history(writer, kind, entry, is_first=not was_live)
    _set_dates_due(writer, kind, entry, had_dates=had_dates)
    action = Action.SCHEDULE if starts > writer.now else Action.PUBLISH
    writer.log(action, kind, entry, touches, reason)


def check_dates(writer: Writer, entry: Entry | None, at: datetime | None, until: datetime | None) -> datetime:
    """Return from when readers would see `entry` (None: a new one); `Conflict` if that must not be."""
    starts = at or (entry.published_at if entry else None) or writer.now
    if until is not None and until <= starts:
        raise Conflict("The entry would expire before it is published: check its two dates.")
    if entry is not None and starts > writer.now and entry.is_public(writer.now):
        raise Conflict("Readers see this entry now: withdraw it before you schedule it for later.")
    return starts


def _make_live(writer: Writer, kind: ContentType, entry: Entry) -> set[str]:
    """Apply the newest version unless the row has it already; return what old and new touch."""
    newest = writer.snapshot(entry, entry.latest_version).content
    before = writer.snapshot(entry, entry.live_version).content if entry.live_version else None
    left_behind = set()
    if entry.live_version and entry.live_version != entry.latest_version:
        content = validate(kind, newest)
        check_content(writer, kind, content, entry)
        left_behind = name_cited(writer, entry)
        apply_content(writer, kind, entry, content)
    entry.live_version = entry.latest_version
    return name_touched(writer, kind, before, newest) | left_behind


def _extend_history(writer: Writer, kind: ContentType, entry: Entry, *, is_first: bool) -> None:
    """Add what this publication leaves behind, as its kind declares; nothing that stands is touched."""
    history = kind.history
    if history is None:
        return
    kept: Sequence[SQLModel] = []
    if not is_first:
        writer.flush()
        owner = col(getattr(history.table, history.owner))
        kept = writer.session.exec(select(history.table).where(owner == entry.id)).all()
    content = validate(kind, writer.snapshot(entry, entry.live_version).content)
    moment = max(filter(None, (entry.updated_at, entry.published_at)))
    writer.session.add_all(history.grow(entry, content, kept, moment))


def _set_dates_due(writer: Writer, kind: ContentType, entry: Entry, *, had_dates: bool) -> None:
    if had_dates:
        writer.flush()
        writer.session.execute(delete(Due).where(col(Due.entry_id) == entry.id))
    dates = [(Action.RELEASE, entry.published_at), (Action.EXPIRE, entry.expire_at)]
    if kind.due is not None:
        dates += kind.due(validate(kind, writer.snapshot(entry, entry.live_version).content)).items()
    due = {"entry_id": entry.id, "entry_type": kind.name}
    writer.insert(Due, [due | {"action": a, "at": at} for a, at in dates if at and at > writer.now])
