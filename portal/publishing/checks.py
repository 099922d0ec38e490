"""What content must satisfy beyond its own fields: references that lead somewhere, a code of its own."""

from __future__ import annotations

from collections.abc import Iterator

from portal.entities import ContentType, Entry, EntryContent
from portal.errors import InvalidEntry, Place, Problem
from portal.publishing.writer import Writer


def check_content(writer: Writer, kind: ContentType, content: EntryContent, entry: Entry | None) -> None:
    """Raise `InvalidEntry` with every fault of `content` as that of `entry` (None: of a new one)."""
    problems = [
        *_lost_references(writer, kind, content),
        *_taken_code(writer, kind, content, entry),
        *kind.faults(content, writer.settle),
    ]
    if problems:
        raise InvalidEntry(problems)


def _lost_references(writer: Writer, kind: ContentType, content: EntryContent) -> Iterator[Problem]:
    mentioned = [
        *(("topics", "topic", slug) for slug in content.topics),
        *(("areas", "area", code) for code in content.areas),
        *((name, entity, getattr(content, name)) for name, (entity, _) in kind.references.items()),
        *((mention.field, mention.entity, mention.key) for mention in kind.mentions(content)),
    ]
    for name, entity, key in mentioned:
        if key and writer.look_up(entity, key) is None:
            yield Problem(Place(field=name), f"there is no {entity} '{key}'")


def _taken_code(
    writer: Writer, kind: ContentType, content: EntryContent, entry: Entry | None
) -> Iterator[Problem]:
    """Say who has the code already, before the database's constraint refuses it wordlessly."""
    code = getattr(content, "code", None)
    holder = writer.codes(kind).get(code) if code is not None else None
    if holder is not None and (entry is None or holder != entry.id):
        other = writer.entry(kind, holder).slug
        yield Problem(Place(field="code"), f"the code '{code}' belongs to the {kind.name} '{other}'")
