"""Save: a new version of an entry, visible to readers only if it was never published before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from sqlmodel import col, select

from portal.entities import Action, ContentType, Entry, EntryContent
from portal.errors import InvalidEntry, Place, Problem
from portal.publishing.apply import apply_content, check_references, make_entry, name_touched
from portal.publishing.digests import take_snapshot
from portal.publishing.rename import claim_slug, refuse_taken_slug
from portal.publishing.writer import Writer


def save(
    writer: Writer,
    kind: ContentType,
    slug: str,
    content: EntryContent | Mapping[str, Any],
    *,
    reason: str = "",
) -> Entry:
    """Save `content` as the newest version of the entry at `slug`, which is made if it is missing.

    Content equal to the newest version changes nothing. An entry that readers see keeps its live
    version until `publish`. Raises `InvalidEntry` with every field at fault.
    """
    content = validate(kind, content)
    snapshot = take_snapshot(content)
    check_references(writer, kind, content)
    known = writer.ids(kind.name).get(_natural_key(kind, slug, content))
    entry = writer.entry(kind, known) if known else None
    if entry is not None and writer.snapshot(entry, entry.latest_version).digest == snapshot.digest:
        return entry
    refuse_taken_slug(writer, kind, slug, entry)
    if entry is None:
        _refuse_taken_code(writer, kind, content)
        entry = make_entry(writer, kind, slug, content)
    elif not entry.live_version:
        apply_content(writer, kind, entry, content)
    claim_slug(writer, kind, entry, slug)
    entry.latest_version += 1
    writer.add_version(kind, _natural_key(kind, slug, content), entry, snapshot, reason)
    writer.log(Action.SAVE, kind, entry, name_touched(kind, snapshot.content), reason)
    return entry


def validate(kind: ContentType, content: EntryContent | Mapping[str, Any]) -> EntryContent:
    """Return `content` as the entity's own content model; `InvalidEntry` lists every fault."""
    if isinstance(content, kind.content):
        return content
    try:
        return kind.content.model_validate(content)
    except ValidationError as error:
        raise InvalidEntry([_describe(fault) for fault in error.errors()]) from error


def _describe(fault: Any) -> Problem:
    field = ".".join(str(part) for part in fault["loc"] if part not in {"function-after", "dict"})
    return Problem(Place(field=field or None), fault["msg"].removeprefix("Value error, "))


def _natural_key(kind: ContentType, slug: str, content: EntryContent) -> str:
    return slug if kind.key == "slug" else str(getattr(content, kind.key))


def _refuse_taken_code(writer: Writer, kind: ContentType, content: EntryContent) -> None:
    """Say which entry has the code already, before the database's constraint refuses it wordlessly."""
    code = getattr(content, "code", None)
    if code is None or kind.key == "code":
        return
    column = kind.table.code  # type: ignore[attr-defined]
    holder = writer.session.exec(select(kind.table).where(col(column) == code)).first()
    if holder is not None:
        reason = f"the code '{code}' belongs to the {kind.name} '{holder.slug}'"
        raise InvalidEntry([Problem(Place(field="code"), reason)])
