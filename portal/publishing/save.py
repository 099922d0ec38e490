"""Save: a new version of an entry, visible to readers only if it was never published before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from portal.entities import Action, ContentType, Entry, EntryContent
from portal.errors import InvalidEntry, Place, Problem
from portal.publishing.apply import apply_content, make_entry, name_touched
from portal.publishing.checks import check_content
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
    entry = find_standing(writer, kind, slug, content)
    check_content(writer, kind, content, entry)
    if entry is not None and writer.snapshot(entry, entry.latest_version).digest == snapshot.digest:
        return entry
    refuse_taken_slug(writer, kind, slug, entry)
    if entry is None:
        entry = make_entry(writer, kind, slug, content)
    elif not entry.live_version:
        apply_content(writer, kind, entry, content)
    claim_slug(writer, kind, entry, slug)
    entry.latest_version += 1
    writer.add_version(kind, _natural_key(kind, slug, content), entry, snapshot, reason)
    writer.log(Action.SAVE, kind, entry, name_touched(writer, kind, snapshot.content), reason)
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


def find_standing(writer: Writer, kind: ContentType, slug: str, content: EntryContent) -> Entry | None:
    """Return the entry that content at `slug` is a new version of; None if it begins a new one."""
    known = writer.ids(kind.name).get(_natural_key(kind, slug, content))
    return writer.entry(kind, known) if known else None


def _natural_key(kind: ContentType, slug: str, content: EntryContent) -> str:
    return slug if kind.key == "slug" else str(getattr(content, kind.key))
