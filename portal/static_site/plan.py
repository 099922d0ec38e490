"""Which pages there are, and which of them a change touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlmodel import Session, col, select

from portal.entities import (
    AREA,
    CONTENT_TYPES,
    DATASET,
    DOCUMENT,
    NEWS,
    PROCEDURE,
    PROGRAMME,
    TOPIC,
    Area,
    AreaLink,
    AreaSuccessor,
    Change,
    ContentType,
    ProgrammeDataset,
    Topic,
    TopicLink,
    select_around,
)
from portal.static_site.document_pages import find_document_pages

HOME: Final = "home"
FEED: Final = "feed"
NOT_FOUND: Final = "not_found"
SEARCH: Final = "search"
CHANGES: Final = "procedure_changes"
REVIEW: Final = "document_review"


@dataclass(frozen=True, slots=True)
class Job:
    """A page to make in every language: an entry's if it has a slug, else a list or a single page."""

    name: str
    slug: str = ""


def detail_job(kind: ContentType, slug: str) -> Job:
    """Return the job of an entry's page."""
    return Job(kind.name, slug)


def list_job(kind: ContentType) -> Job:
    """Return the job of all pages of an entity's list."""
    return Job(kind.name)


def plan_all(session: Session) -> set[Job]:
    """Return every page of the site."""
    jobs = {Job(name) for name in (HOME, FEED, NOT_FOUND, SEARCH, CHANGES, REVIEW)}
    for kind in CONTENT_TYPES.values():
        jobs.add(list_job(kind))
        shown = col(kind.table.has_page), col(kind.table.live_version) > 0
        jobs |= {detail_job(kind, slug) for slug in session.exec(select(kind.table.slug).where(*shown))}
    return jobs


def plan_changes(session: Session, changes: Iterable[Change]) -> set[Job] | None:
    """Return the pages that `changes` touch; None if it is every page (a menu may have changed)."""
    jobs: set[Job] = set()
    for entity, entry_ids, touches in _gather(changes):
        if entity == "page":
            return None
        kind = CONTENT_TYPES[entity]
        jobs |= {list_job(kind), Job(HOME)}
        jobs |= set(_own_pages(session, kind, entry_ids))
        jobs |= set(_pages_naming(session, kind, entry_ids))
        jobs |= set(_touched_pages(session, touches))
        pages = find_document_pages(session, kind, entry_ids, touches)
        jobs |= {detail_job(other, slug) for other, slug in pages}
    if any(job.name == DOCUMENT.name for job in jobs):
        jobs.add(Job(REVIEW))
    followers = {FEED: NEWS, CHANGES: PROCEDURE}
    return jobs | {Job(name) for name, kind in followers.items() if list_job(kind) in jobs}


def _gather(changes: Iterable[Change]) -> Iterator[tuple[str, set[UUID], set[str]]]:
    """Group the changes by entity, so that a batch asks the database once for each kind."""
    groups: dict[str, tuple[set[UUID], set[str]]] = {}
    for change in changes:
        ids, touches = groups.setdefault(change.entry_type, (set(), set()))
        ids.add(change.entry_id)
        touches.update(change.touches)
    for entity, (ids, touches) in groups.items():
        yield entity, ids, touches


def _own_pages(session: Session, kind: ContentType, ids: set[UUID]) -> Iterator[Job]:
    yield from _detail_jobs(session, kind, col(kind.table.id).in_(ids))


def _detail_jobs(session: Session, kind: ContentType, condition: Any) -> list[Job]:
    slugs = session.exec(select(kind.table.slug).where(condition, col(kind.table.has_page)))
    return [detail_job(kind, slug) for slug in slugs]


def _pages_naming(session: Session, kind: ContentType, ids: set[UUID]) -> Iterator[Job]:
    """Pages of entries that show the title of one of these, or figures of a dataset."""
    for other in CONTENT_TYPES.values():
        naming: list[Any] = [
            col(getattr(other.table, column)).in_(ids)
            for entity, column in other.references.values()
            if entity == kind.name
        ]
        if kind.name == "topic":
            naming.append(col(other.table.id).in_(_linked(TopicLink.entry_id, TopicLink.topic_id, ids)))
        if kind is AREA:
            naming.append(col(other.table.id).in_(_linked(AreaLink.entry_id, AreaLink.area_id, ids)))
        if kind is DATASET and other is PROGRAMME:
            naming.append(
                col(other.table.id).in_(
                    _linked(ProgrammeDataset.programme_id, ProgrammeDataset.dataset_id, ids)
                )
            )
        if kind is other is AREA:
            naming.append(col(Area.id).in_(_linked(AreaSuccessor.old_id, AreaSuccessor.new_id, ids)))
            naming.append(col(Area.id).in_(_linked(AreaSuccessor.new_id, AreaSuccessor.old_id, ids)))
        for condition in naming:
            jobs = _detail_jobs(session, other, condition)
            yield from [list_job(other), *jobs] if jobs else ()


def _linked(entry_id: Any, target: Any, ids: set[UUID]) -> Any:
    return select(entry_id).where(col(target).in_(ids))


def _touched_pages(session: Session, touches: set[str]) -> Iterator[Job]:
    """Pages of the agencies, topics and areas that list an entry, or listed it before."""
    keys: dict[str, set[str]] = defaultdict(set)
    for touch in touches:
        entity, _, key = touch.partition(":")
        keys[entity].add(key)
    codes = keys.pop("area", None)
    yield from (detail_job(CONTENT_TYPES[entity], slug) for entity in keys for slug in keys[entity])
    if "topic" in keys:
        yield from _topics_above(session, keys["topic"])
    if codes:
        yield from _areas_around(session, codes)


def _topics_above(session: Session, slugs: set[str]) -> list[Job]:
    """Return the topics directly above: they list what is about narrower ones."""
    above = select(Topic.parent_id).where(col(Topic.slug).in_(slugs))
    return _detail_jobs(session, TOPIC, col(Topic.id).in_(above))


def _areas_around(session: Session, codes: set[str]) -> Iterator[Job]:
    """Yield the areas, those around them and those they became: all list what concerns them."""
    yield from _detail_jobs(session, AREA, col(Area.id).in_(select_around(codes)))
