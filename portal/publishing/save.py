"""Save: a new version of an entry, visible to readers only if it was never published before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from sqlmodel import col, select

from portal.entities import Action, ContentType, Entry, EntryContent
from portal.errors import InvalidEntry, Place, Problem
from portal.publishing.apply import apply_content, check_references, name_touched
from portal.publishing.digests import Snapshot, take_snapshot
from portal.publishing.rename import claim_slug
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
    entry = _find_or_make(writer, kind, slug, content)
    if _says_already(writer, entry, snapshot):
        return entry
    claim_slug(writer, kind, entry, slug)
    entry.latest_version += 1
    if not entry.live_version:
        apply_content(writer, kind, entry, content)
    writer.add_version(kind, _natural_key(kind, slug, content), entry, snapshot, reason)
    writer.log(Action.SAVE, kind, entry, name_touched(kind, snapshot.content), reason)
    return entry


def validate(kind: ContentType, content: EntryContent | Mapping[str, Any]) -> EntryContent:
    """Return `content` as the entity's own content model; `InvalidEntry` lists every fault."""
    try:
        return kind.content.model_validate(content)
    except ValidationError as error:
        raise InvalidEntry([_describe(fault) for fault in error.errors()]) from error


def _describe(fault: Any) -> Problem:
    field = ".".join(str(part) for part in fault["loc"] if part not in {"function-after", "dict"})
    return Problem(Place(field=field or None), fault["msg"].removeprefix("Value error, "))


def _find_or_make(writer: Writer, kind: ContentType, slug: str, content: EntryContent) -> Entry:
    known = writer.ids(kind.name).get(_natural_key(kind, slug, content))
    if known:
        return writer.entry(kind, known)
    _refuse_taken_code(writer, kind, content)
    return kind.table(title={}, slug=slug, created_at=writer.now, updated_at=writer.now)


def _says_already(writer: Writer, entry: Entry, snapshot: Snapshot) -> bool:
    newest = entry.latest_version
    return newest > 0 and writer.snapshot(entry, newest).digest == snapshot.digest


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
