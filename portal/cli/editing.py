"""Commands of editors: the verbs of `publishing`, one command each."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from typing import Annotated

import typer

from portal import publishing
from portal.app import open_services
from portal.cli.console import OUTPUT
from portal.entities import CONTENT_TYPES, ContentType, Entry, Withdrawal, WithdrawalKind
from portal.errors import InvalidInput
from portal.i18n import TIMEZONE
from portal.publishing import Writer, find_entry, writing
from portal.settings import Settings

EntryName = Annotated[str, typer.Argument(help="type/slug, such as news/mo-cong-du-lieu")]
Reason = Annotated[str, typer.Option(help="Why, for the log")]
Moment = Annotated[str | None, typer.Option(help="Such as 2026-12-01 or 2026-12-01T08:00, Vietnamese time")]


def publish(entry: EntryName, until: Moment = None, reason: Reason = "") -> None:
    """Let readers see the newest version now."""
    _edit(
        entry,
        lambda writer, kind, row: publishing.publish(writer, kind, row, until=_read(until), reason=reason),
    )


def schedule(entry: EntryName, at: str, until: Moment = None, reason: Reason = "") -> None:
    """Let readers see the newest version from a moment on."""
    _edit(
        entry,
        lambda writer, kind, row: publishing.publish(
            writer, kind, row, at=_read(at), until=_read(until), reason=reason
        ),
    )


def withdraw(
    entry: EntryName,
    kind: Annotated[WithdrawalKind, typer.Option(help="What readers find at its address")],
    note: Annotated[str, typer.Option(help="What readers should know, in Vietnamese")] = "",
    replaced_by: Annotated[str | None, typer.Option(help="type/slug of what replaces it")] = None,
    reason: Reason = "",
) -> None:
    """Take an entry from the lists."""
    withdrawal = Withdrawal.model_validate({"kind": kind, "note": note, "replaced_by": replaced_by})
    _edit(
        entry,
        lambda writer, content_type, row: publishing.withdraw(
            writer, content_type, row, withdrawal, reason=reason
        ),
    )


def restore(entry: EntryName, version: int, reason: Reason = "") -> None:
    """Save an old version as the newest; `publish` shows it to readers."""
    _edit(entry, lambda writer, kind, row: publishing.restore(writer, kind, row, version, reason=reason))


def rename(entry: EntryName, slug: str, reason: Reason = "") -> None:
    """Give an entry a new slug; the old address redirects."""
    _edit(entry, lambda writer, kind, row: publishing.rename(writer, kind, row, slug, reason=reason))


def _edit(name: str, verb: Callable[[Writer, ContentType, Entry], None]) -> None:
    entity, _, slug = name.partition("/")
    if entity not in CONTENT_TYPES or not slug:
        raise InvalidInput("Name the entry as type/slug, for example news/mo-cong-du-lieu.")
    kind = CONTENT_TYPES[entity]
    with writing(open_services(Settings()).database, author=_author()) as writer:
        entry = find_entry(writer, kind, slug)
        verb(writer, kind, entry)
    OUTPUT.print(f"{kind.name}/{entry.slug}: {entry.state}, version {entry.latest_version}")


def _author() -> str:
    """Return who edits; a container's user may have no name."""
    return os.environ.get("LOGNAME") or os.environ.get("USER") or f"user {os.getuid()}"


def _read(moment: str | None) -> datetime | None:
    if moment is None:
        return None
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        raise InvalidInput("'{text}' is not a moment: write it as 2026-12-01T08:00.", text=moment) from None
    return read if read.tzinfo else read.replace(tzinfo=TIMEZONE)


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for command in (publish, schedule, withdraw, restore, rename):
        app.command()(command)
