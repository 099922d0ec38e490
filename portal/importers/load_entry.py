"""Bring entries to what a source says they are, and leave those alone that are so already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from portal.entities import ContentType, Entry, State
from portal.errors import InvalidEntry, Place, PortalError, Problem
from portal.importers.report import Outcome, Report
from portal.publishing import (
    Digest,
    Writer,
    claim_slug,
    digests,
    find_entry,
    publish,
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
    report, known = Report(), digests(writer.session, kind)
    for candidate in candidates:
        try:
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
    _follow_rename(writer, kind, candidate)
    entry = save(writer, kind, candidate.slug, content, reason="load")
    for slug in candidate.previous_slugs:
        claim_slug(writer, kind, entry, slug)
    _settle(writer, kind, entry, candidate)
    return Outcome.CHANGED if before or entry.latest_version > 1 else Outcome.NEW


def _is_as_wanted(
    writer: Writer, kind: ContentType, candidate: Candidate, before: Digest, digest: str
) -> bool:
    if before.content_hash != digest or _lacks_slug(writer, kind, candidate, before):
        return False
    if before.state is State.WITHDRAWN:  # An editor took it down; a reload does not bring it back.
        return True
    if candidate.state is State.DRAFT:
        return before.state is State.DRAFT
    starts = candidate.published_at or before.published_at
    return (
        before.state is State.PUBLISHED
        and before.is_live
        and (before.published_at, before.expire_at) == (starts, candidate.expire_at)
    )


def _lacks_slug(writer: Writer, kind: ContentType, candidate: Candidate, before: Digest) -> bool:
    return any(writer.claims(kind).get(slug) != before.id for slug in candidate.previous_slugs)


def _follow_rename(writer: Writer, kind: ContentType, candidate: Candidate) -> None:
    """Rename the entry that still stands at a previous slug, if there is one."""
    if candidate.slug in writer.ids(kind.name) or kind.key != "slug":
        return
    for slug in candidate.previous_slugs:
        if slug in writer.ids(kind.name):
            rename(writer, kind, find_entry(writer, kind, slug), candidate.slug, reason="load")
            return


def _settle(writer: Writer, kind: ContentType, entry: Entry, candidate: Candidate) -> None:
    if candidate.state is State.PUBLISHED and entry.state is not State.WITHDRAWN:
        publish(writer, kind, entry, at=candidate.published_at, until=candidate.expire_at, reason="load")
