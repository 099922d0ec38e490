"""What narrows a search in GraphQL."""

from __future__ import annotations

from datetime import date

import strawberry

from portal.search import FACETS


@strawberry.input(description="Values of one field are alternatives; fields narrow each other.")
class SearchFilter:
    """Filters of a search; those of a facet bear its name."""

    type: list[str] | None = None
    topic: list[str] | None = strawberry.field(default=None, description="Slugs; narrower topics count too.")
    agency: list[str] | None = strawberry.field(default=None, description="Slugs of publishing agencies.")
    area: list[str] | None = strawberry.field(default=None, description="Codes; areas inside count too.")
    year: list[str] | None = strawberry.field(default=None, description="Years of publication.")
    format: list[str] | None = strawberry.field(default=None, description="Formats of data files: csv.")
    licence: list[str] | None = strawberry.field(default=None, description="Codes of licences.")
    field: list[str] | None = strawberry.field(default=None, description="Slugs of procedures' fields.")
    level: list[str] | None = strawberry.field(default=None, description="Codes of procedure levels.")
    audience: list[str] | None = strawberry.field(default=None, description="Codes of audiences.")
    event: list[str] | None = strawberry.field(default=None, description="Codes of events.")
    channel: list[str] | None = strawberry.field(default=None, description="Codes of channels.")
    fee: list[str] | None = strawberry.field(default=None, description="free, free-online, paid, by-rule.")
    time: list[str] | None = strawberry.field(default=None, description="within-1 … within-30 working days.")
    office: list[str] | None = strawberry.field(default=None, description="none: nobody has to go to one.")
    published_from: date | None = None
    published_until: date | None = None

    def chosen(self) -> dict[str, tuple[str, ...]]:
        """Return the values chosen, by facet."""
        return {facet: tuple(getattr(self, facet) or ()) for facet in FACETS}
