"""Versions of files in GraphQL: each for ever at its own address, and how to cite it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import strawberry

from portal import entities
from portal.api.context import Info
from portal.api.types.text import Text, text_field
from portal.catalogue import Cited, DifferenceRecord, VersionRecord, cite
from portal.i18n import Locale, portal_name


@strawberry.type(description="How the rows of a version differ from those of the one before.")
class Difference:
    """A difference."""

    added: int
    removed: int
    changed: int = strawberry.field(description="0 without a key: such a row counts as removed and added.")
    key: list[str] = strawberry.field(description="The columns that tell rows apart; none: rows as a whole.")


@strawberry.type(description="How to name a version in a text, and what names its very bytes.")
class Citation:
    """A citation."""

    text: str
    identifiers: list[str] = strawberry.field(
        description="Its permanent address, and the URN of its SHA-256."
    )


@strawberry.type(description="A file that readers got once; it never changes.")
class ResourceVersion:
    """A version."""

    resource: strawberry.Private[entities.Resource]
    notes: strawberry.Private[Mapping[Locale, str]]
    number: int = strawberry.field(description="1 is the first.")
    path: str = strawberry.field(description="Where its bytes as received are, for ever.")
    file: str = strawberry.field(description="File name, as received.")
    media_type: str
    size: int = strawberry.field(description="Bytes.")
    sha256: str = strawberry.field(description="Checksum of the bytes as received.")
    row_count: int | None = strawberry.field(description="Rows of its tables; null if there are none.")
    published_at: datetime = strawberry.field(description="From when readers could get it.")
    difference: Difference | None = strawberry.field(description="Null of the first, and if it has no table.")
    note: Text | None = text_field("notes", "What changed, in the publisher's words.")

    @strawberry.field(description="How to cite it.")
    def citation(self, info: Info, locale: Locale | None = None) -> Citation:
        """Return the citation in the reader's language."""
        dataset = info.context.loaders.one("dataset").get(self.resource.dataset_id)
        agency = info.context.loaders.one("agency").get(dataset.agency_id) if dataset.agency_id else None
        cited = Cited(
            publisher=agency.title if agency else {},
            title=dataset.title,
            resource=self.resource.title,
            number=self.number,
            published_at=self.published_at,
            url=info.context.services.settings.base_url + self.path,
            sha256=self.sha256,
        )
        chosen = locale or info.context.locale
        made = cite(cited, portal_name(chosen), chosen)
        return Citation(text=made.text, identifiers=list(made.identifiers))


def serve_version(record: VersionRecord, resource: entities.Resource) -> ResourceVersion:
    """Return a version of a resource."""
    return ResourceVersion(
        resource=resource,
        notes=record.note,
        number=record.number,
        path=record.path,
        file=record.file,
        media_type=record.media_type,
        size=record.size,
        sha256=record.sha256,
        row_count=record.row_count,
        published_at=record.published_at,
        difference=_serve_difference(record.difference),
    )


def _serve_difference(record: DifferenceRecord | None) -> Difference | None:
    if record is None:
        return None
    return Difference(
        added=record.added, removed=record.removed, changed=record.changed, key=list(record.key)
    )
