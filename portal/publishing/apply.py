"""Put a version's content into an entry's row, its links and its parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete
from sqlmodel import col

from portal.entities import AreaLink, ContentType, Entry, EntryContent, TagLink, TopicLink
from portal.errors import InvalidEntry, Place, Problem
from portal.publishing.writer import Writer


def apply_content(writer: Writer, kind: ContentType, entry: Entry, content: EntryContent) -> None:
    """Make `entry` say what `content` says; its references must have been checked."""
    is_new = entry.latest_version <= 1 and not entry.live_version
    for name in kind.content.model_fields:
        if name in kind.table.model_fields:
            setattr(entry, name, getattr(content, name))
    entry.has_page = kind.gets_page(content)
    for name, (entity, column) in kind.references.items():
        key = getattr(content, name)
        setattr(entry, column, writer.find_id(entity, key) if key else None)
    if not is_new:
        _clear(writer, kind, entry)
    writer.session.add(entry)
    _link(writer, entry, content)
    writer.session.add_all(kind.parts(entry, content, writer.find_id))


def check_references(writer: Writer, kind: ContentType, content: EntryContent) -> None:
    """Raise `InvalidEntry` with every reference in `content` that leads nowhere."""
    mentioned = [
        *(("topics", "topic", slug) for slug in content.topics),
        *(("areas", "area", code) for code in content.areas),
        *((name, entity, getattr(content, name)) for name, (entity, _) in kind.references.items()),
        *((entity, entity, key) for entity, key in kind.mentions(content)),
    ]
    problems = [
        Problem(Place(field=name), f"there is no {entity} '{key}'")
        for name, entity, key in mentioned
        if key and key not in writer.ids(entity)
    ]
    if problems:
        raise InvalidEntry(problems)


def _link(writer: Writer, entry: Entry, content: EntryContent) -> None:
    topics = [
        {"entry_id": entry.id, "topic_id": writer.find_id("topic", slug), "position": position}
        for position, slug in enumerate(dict.fromkeys(content.topics))
    ]
    areas = [
        {"entry_id": entry.id, "area_id": writer.find_id("area", code), "position": position}
        for position, code in enumerate(dict.fromkeys(content.areas))
    ]
    tags = [{"entry_id": entry.id, "tag": tag} for tag in dict.fromkeys(content.tags)]
    writer.insert(TopicLink, topics)
    writer.insert(AreaLink, areas)
    writer.insert(TagLink, tags)


def _clear(writer: Writer, kind: ContentType, entry: Entry) -> None:
    links = ((table, "entry_id") for table in (TopicLink, AreaLink, TagLink))
    writer.flush()
    for table, column in (*links, *kind.part_tables):
        owner = col(getattr(table, column))
        writer.session.execute(
            delete(table).where(owner == entry.id), execution_options={"synchronize_session": "fetch"}
        )


def name_touched(kind: ContentType, *snapshots: Mapping[str, Any] | None) -> set[str]:
    """Return what the snapshots of an entry belong to, as `entity:key`, for the change log."""
    touched = set()
    for snapshot in filter(None, snapshots):
        touched |= {f"topic:{slug}" for slug in snapshot["topics"]}
        touched |= {f"area:{code}" for code in snapshot["areas"]}
        touched |= {
            f"{entity}:{snapshot[name]}" for name, (entity, _) in kind.references.items() if snapshot[name]
        }
    return touched
