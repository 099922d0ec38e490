"""What the index is told about an entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from portal.entities import (
    Agency,
    Area,
    AreaLink,
    AreaSuccessor,
    ContentType,
    Dataset,
    Entry,
    Procedure,
    ProcedureFacet,
    Resource,
    Topic,
    TopicLink,
)
from portal.i18n import LOCALES, SOURCE, Locale, languages, serve
from portal.search import PROCEDURE_FACETS, SearchDocument
from portal.text import plain_text

Value = TypeVar("Value")


class Surroundings:
    """Agencies, topics and areas as they are now, with the ways up their trees, read once a batch."""

    def __init__(self, session: Session) -> None:
        self.agencies = {row.id: row for row in session.exec(select(Agency))}
        self._topics = _Tree(session.exec(select(Topic.id, Topic.slug, Topic.parent_id)))
        self._areas = _Tree(session.exec(select(Area.id, Area.code, Area.parent_id)))
        self._became = _group(session.exec(select(AreaSuccessor.old_id, AreaSuccessor.new_id)))
        self._made_of = _group((new, old) for old, news in self._became.items() for new in news)
        self._names = {id_: dict(title) for id_, title in session.exec(select(Area.id, Area.title))}
        facets = session.exec(select(ProcedureFacet.procedure_id, ProcedureFacet.facet, ProcedureFacet.value))
        self._facets = _group((id_, (facet, value)) for id_, facet, value in facets)
        self._files = _group(session.exec(select(Resource.dataset_id, Resource.file)))
        self._topic_links = _group(session.exec(select(TopicLink.entry_id, TopicLink.topic_id)))
        self._area_links = _group(
            session.exec(select(AreaLink.entry_id, AreaLink.area_id).order_by(col(AreaLink.position)))
        )

    def formats(self, entry_id: UUID) -> tuple[str, ...]:
        """Return the formats of an entry's files, as their names end: `csv`."""
        names = filter(None, self._files[entry_id])  # A link has no file.
        endings = (PurePath(name).suffix.lower().lstrip(".") for name in names)
        return tuple(dict.fromkeys(filter(None, endings)))

    def traits(self, entry_id: UUID) -> Mapping[str, tuple[str, ...]]:
        """Return the values by which a procedure is told from others, by facet."""
        traits: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for facet, value in self._facets[entry_id]:
            traits[facet] = (*traits[facet], value)
        return {facet: traits[facet] for facet in PROCEDURE_FACETS if facet in traits}

    def topics(self, entry_id: UUID) -> tuple[str, ...]:
        """Return the slugs of an entry's topics and of the wider ones."""
        return self._topics.widen(self._topic_links[entry_id])

    def areas(self, entry: Entry) -> tuple[str, ...]:
        """Return the codes of an entry's areas, of those around them and of what they became."""
        own = [entry.id] if isinstance(entry, Area) else self._area_links[entry.id]
        today = [new for area in own for new in self._became[area]]
        return self._areas.widen([*own, *today])

    def former_names(self, entry: Entry) -> list[dict[Locale, str]]:
        """Return the names of the areas that an area was made of: people go on using them."""
        return [self._names[old] for old in self._made_of[entry.id]] if isinstance(entry, Area) else []


class _Tree:
    """Ids with their keys and the ids above them."""

    def __init__(self, rows: Iterable[tuple[UUID, str, UUID | None]]) -> None:
        self._nodes = {id_: (key, parent) for id_, key, parent in rows}

    def widen(self, ids: Iterable[UUID]) -> tuple[str, ...]:
        """Return the keys of `ids` and of everything above them."""
        keys: dict[str, None] = {}
        for id_ in ids:
            step: UUID | None = id_
            while step is not None:
                key, step = self._nodes[step]
                keys[key] = None
        return tuple(keys)


def _group(pairs: Iterable[tuple[UUID, Value]]) -> defaultdict[UUID, list[Value]]:
    groups: defaultdict[UUID, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def describe(kind: ContentType, entry: Entry, surroundings: Surroundings) -> Iterator[SearchDocument]:
    """Yield the documents of a public entry, one for each language its title is in."""
    written = languages(entry.title)
    for language in written:
        lacking = [each for each in LOCALES if each not in written] if language is SOURCE else []
        yield _describe_in(kind, entry, surroundings, language, (language, *lacking))


def _describe_in(
    kind: ContentType,
    entry: Entry,
    surroundings: Surroundings,
    language: Locale,
    serves: tuple[Locale, ...],
) -> SearchDocument:
    agency = surroundings.agencies.get(entry.agency_id) if entry.agency_id else None
    more = [*kind.texts(entry), *surroundings.former_names(entry)]
    body = [plain_text(entry.body.get(language, "")), *(text.get(language, "") for text in more)]
    return SearchDocument(
        key=f"{entry.id}:{language}",
        entry_id=str(entry.id),
        type=kind.name,
        language=language,
        serves=serves,
        slug=entry.slug,
        title=entry.title[language],
        summary=entry.summary.get(language, ""),
        body="\n".join(filter(None, body)),
        codes=tuple(kind.codes(entry)),
        tags=tuple(entry.tags),
        agency=agency.slug if agency else "",
        agency_title=serve(agency.title, language).text if agency else "",
        topics=surroundings.topics(entry.id),
        areas=surroundings.areas(entry),
        formats=surroundings.formats(entry.id),
        traits=surroundings.traits(entry.id),
        field_name=entry.field.get(SOURCE, "") if isinstance(entry, Procedure) else "",
        licence=entry.licence if isinstance(entry, Dataset) else "",
        published_at=entry.published_at,
    )
