"""Put a version's content into an entry's row, its links and its parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import delete
from sqlmodel import col, select
from uuid_utils.compat import uuid7

from portal.entities import (
    AreaLink,
    CitationLink,
    ContentType,
    Entry,
    EntryContent,
    LegalDocument,
    TagLink,
    TopicLink,
)
from portal.publishing.writer import Writer


def make_entry(writer: Writer, kind: ContentType, slug: str, content: EntryContent) -> Entry:
    """Return a new entry that says what `content` says; `check_content` must have found it good."""
    entry = kind.table(
        id=uuid7(),
        slug=slug,
        created_at=writer.now,
        updated_at=writer.now,
        **_columns(writer, kind, content),
    )
    _add_parts(writer, kind, entry, content)
    return entry


def apply_content(writer: Writer, kind: ContentType, entry: Entry, content: EntryContent) -> None:
    """Make `entry` say what `content` says; `check_content` must have found it good."""
    for name, value in _columns(writer, kind, content).items():
        setattr(entry, name, value)
    _clear_parts(writer, kind, entry)
    _add_parts(writer, kind, entry, content)


def _columns(writer: Writer, kind: ContentType, content: EntryContent) -> dict[str, Any]:
    """Return what `content` puts into the columns of the entry's own row."""
    kept = kind.content.model_fields.keys() & kind.table.model_fields.keys()
    columns = {name: getattr(content, name) for name in kept}
    for name, (entity, column) in kind.references.items():
        key = getattr(content, name)
        columns[column] = writer.find_id(entity, key) if key else None
    return columns | dict(kind.columns(content)) | {"has_page": kind.gets_page(content)}


def _add_parts(writer: Writer, kind: ContentType, entry: Entry, content: EntryContent) -> None:
    """Add the rows that belong to an entry: its links, and what its kind is made of."""
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
    writer.insert(CitationLink, cite(kind, entry, content))
    if (code := getattr(content, "code", None)) is not None:
        writer.codes(kind)[code] = entry.id
    writer.session.add_all(kind.parts(entry, content, writer.find_id))


def cite(kind: ContentType, entry: Entry, content: EntryContent) -> Iterator[dict[str, Any]]:
    """Yield the rows of the documents that an entry cites."""
    for position, cited in enumerate(kind.citations(content)):
        said = asdict(cited) | {"title": dict(cited.title or {}), "articles": list(cited.articles)}
        yield said | {"entry_id": entry.id, "entry_type": kind.name, "position": position}


def _clear_parts(writer: Writer, kind: ContentType, entry: Entry) -> None:
    links = ((table, "entry_id") for table in (TopicLink, AreaLink, TagLink, CitationLink))
    writer.flush()
    for table, column in (*links, *kind.part_tables):
        owner = col(getattr(table, column))
        writer.session.execute(
            delete(table).where(owner == entry.id), execution_options={"synchronize_session": "fetch"}
        )


def name_cited(writer: Writer, entry: Entry) -> set[str]:
    """Return the documents that an entry cites as it stands in its row, as `document:slug`."""
    cited = select(CitationLink.key).where(col(CitationLink.entry_id) == entry.id)
    slugs = writer.settle().exec(select(LegalDocument.slug).where(col(LegalDocument.key).in_(cited)))
    return {f"document:{slug}" for slug in slugs}


def name_touched(writer: Writer, kind: ContentType, *snapshots: Mapping[str, Any] | None) -> set[str]:
    """Return what the snapshots of an entry belong to, as `entity:key`, for the change log.

    A snapshot keeps the slugs of its day; the log gets those of the present.
    """
    touched = set()
    for snapshot in filter(None, snapshots):
        touched |= {("topic", slug) for slug in snapshot["topics"]}
        touched |= {("area", code) for code in snapshot["areas"]}
        touched |= {(entity, snapshot[name]) for name, (entity, _) in kind.references.items()}
    return {f"{entity}:{writer.present_key(entity, key)}" for entity, key in touched if key}
