"""Rename: a new slug; the old one stays the entry's own and redirects."""

from __future__ import annotations

from pydantic import TypeAdapter, ValidationError

from portal.entities import Action, ContentType, Entry
from portal.entities.base import Slug
from portal.errors import Conflict, InvalidEntry, Place, Problem
from portal.publishing.writer import Writer

_SLUG = TypeAdapter(Slug)


def rename(writer: Writer, kind: ContentType, entry: Entry, slug: str, *, reason: str = "") -> None:
    """Give `entry` a new slug. `Conflict` if another entry has or had it."""
    if entry.slug == slug:
        return
    claim_slug(writer, kind, entry, slug)
    if kind.key == "slug":
        writer.ids(kind.name)[slug] = writer.ids(kind.name).pop(entry.slug)
    previous, entry.slug = entry.slug, slug
    writer.session.add(entry)
    touches = {f"{kind.name}:{previous}", f"{kind.name}:{slug}"}
    writer.log(Action.PUBLISH if entry.live_version else Action.SAVE, kind, entry, touches, reason)


def claim_slug(writer: Writer, kind: ContentType, entry: Entry, slug: str) -> bool:
    """Keep `slug` for `entry` for ever; return whether that is new. `Conflict` if another holds it."""
    refuse_taken_slug(writer, kind, slug, entry)
    if slug in writer.claims(kind):
        return False
    writer.claim(kind, slug, entry.id)
    return True


def refuse_taken_slug(writer: Writer, kind: ContentType, slug: str, entry: Entry | None) -> None:
    """Raise `InvalidEntry` if `slug` is none, `Conflict` if another entry than this has or had it."""
    try:
        _SLUG.validate_python(slug)
    except ValidationError:
        reason = f"'{slug}' is not a slug: lower-case letters a-z, digits and single hyphens only"
        raise InvalidEntry([Problem(Place(field="slug"), reason)]) from None
    holder = writer.claims(kind).get(slug)
    if holder is not None and (entry is None or holder != entry.id):
        raise Conflict("The slug '{slug}' belongs to another {type}.", slug=slug, type=kind.name)
