"""Bring entries to what a source says they are, and leave those alone that are so already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from portal.entities import ContentType, Entry, EntryContent, State
from portal.errors import Conflict, InvalidEntry, Place, PortalError, Problem
from portal.importers.report import Outcome, Report
from portal.publishing import (
    Digest,
    Writer,
    check_content,
    check_dates,
    claim_slug,
    digests,
    find_standing,
    publish,
    refuse_taken_slug,
    rename,
    save,
    take_snapshot,
    validate,
)


@dataclass(frozen=True)
class Candidate:
    """An entry as a source gives it; `locate` turns a field's name into its place in the source."""

    slug: str
    content: Mapping[str, Any]
    state: State = State.PUBLISHED
    published_at: datetime | None = None
    expire_at: datetime | None = None
    previous_slugs: tuple[str, ...] = ()
    locate: Callable[[str | None], Place] = lambda name: Place(field=name)


def load_candidates(
    writer: Writer,
    kind: ContentType,
    candidates: Iterable[Candidate],
    advance: Callable[[int], None] = lambda _: None,
) -> Report:
    """Load the candidates of one kind; a bad one is reported and the rest goes on."""
    report, known, seen = Report(), digests(writer.session, kind), set[str]()
    for candidate in candidates:
        try:
            _refuse_double(candidate, seen)
            report.outcomes[load_candidate(writer, kind, candidate, known)] += 1
        except InvalidEntry as error:
            located = [Problem(candidate.locate(each.place.field), each.reason) for each in error.problems]
            report.refuse(located)
        except PortalError as error:
            report.refuse([Problem(candidate.locate(None), str(error))])
        advance(1)
    return report


def load_candidate(
    writer: Writer, kind: ContentType, candidate: Candidate, known: Mapping[str, Digest]
) -> Outcome:
    """Save and publish one candidate as far as needed; a refused one raises and changes nothing."""
    content = validate(kind, candidate.content)
    digest = take_snapshot(content).digest
    before = known.get(candidate.slug)
    if before is not None and _is_as_wanted(writer, kind, candidate, before, digest):
        return Outcome.UNCHANGED
    standing = _find_standing(writer, kind, candidate, content)
    _check(writer, kind, candidate, content, standing)
    if standing is not None:
        rename(writer, kind, standing, candidate.slug, reason="load")
    entry = save(writer, kind, candidate.slug, content, reason="load")
    for slug in candidate.previous_slugs:
        claim_slug(writer, kind, entry, slug)
    _settle(writer, kind, entry, candidate)
    return Outcome.NEW if standing is None else Outcome.CHANGED


def _refuse_double(candidate: Candidate, seen: set[str]) -> None:
    if candidate.slug in seen:
        raise Conflict("The slug '{slug}' is given twice.", slug=candidate.slug)
    seen.add(candidate.slug)


def _is_as_wanted(
    writer: Writer, kind: ContentType, candidate: Candidate, before: Digest, digest: str
) -> bool:
    if before.content_hash != digest or _lacks_slug(writer, kind, candidate, before):
        return False
    # What an editor took down or published stays so, whatever a reload says.
    if before.state is State.WITHDRAWN or candidate.state is State.DRAFT:
        return True
    starts = candidate.published_at or before.published_at
    return (
        before.state is State.PUBLISHED
        and before.is_live
        and (before.published_at, before.expire_at) == (starts, candidate.expire_at)
    )


def _lacks_slug(writer: Writer, kind: ContentType, candidate: Candidate, before: Digest) -> bool:
    return any(writer.claims(kind).get(slug) != before.id for slug in candidate.previous_slugs)


def _find_standing(
    writer: Writer, kind: ContentType, candidate: Candidate, content: EntryContent
) -> Entry | None:
    """Return the entry that the candidate is about, if need be by the slug it still has from before."""
    slugs = (candidate.slug, *candidate.previous_slugs)
    found = (find_standing(writer, kind, slug, content) for slug in slugs)
    return next(filter(None, found), None)


def _check(
    writer: Writer, kind: ContentType, candidate: Candidate, content: EntryContent, standing: Entry | None
) -> None:
    """Raise what the verbs would raise, before the first of them has changed anything."""
    check_content(writer, kind, content, standing)
    for slug in (candidate.slug, *candidate.previous_slugs):
        refuse_taken_slug(writer, kind, slug, standing)
    if _publishes(candidate, standing):
        check_dates(writer, standing, candidate.published_at, candidate.expire_at)


def _settle(writer: Writer, kind: ContentType, entry: Entry, candidate: Candidate) -> None:
    if _publishes(candidate, entry):
        publish(writer, kind, entry, at=candidate.published_at, until=candidate.expire_at, reason="load")


def _publishes(candidate: Candidate, entry: Entry | None) -> bool:
    return candidate.state is State.PUBLISHED and (entry is None or entry.state is not State.WITHDRAWN)
