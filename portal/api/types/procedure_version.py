"""Versions of a procedure in GraphQL: which decision made them, when they apply, what they changed."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from portal import entities
from portal.amendments import Amendment, compare_versions, find_as_of
from portal.api.context import Info
from portal.entities import PROCEDURE
from portal.i18n import Locale

if TYPE_CHECKING:
    from portal.api.types.procedure import Procedure

strawberry.enum(Amendment, description="What was done to something that a procedure says.")


@strawberry.type(description="How a version differs from the one before in one thing it says.")
class FieldDifference:
    """One difference."""

    field: str = strawberry.field(description="Code of the field: fee, time, paper, step …")
    title: str = strawberry.field(description="The field in words.")
    item: str = strawberry.field(description="What it is about: a channel, a paper; empty: the procedure.")
    amendment: Amendment
    before: str = strawberry.field(description="What it said; empty if nothing.")
    after: str = strawberry.field(description="What it says; empty if nothing.")
    sentence: str = strawberry.field(description="The difference as a sentence.")


@strawberry.type(description="A version of a procedure that readers got once; it never changes.")
class ProcedureVersion:
    """One version."""

    version: strawberry.Private[entities.ProcedureVersion]
    live: strawberry.Private[entities.Procedure]
    previous: strawberry.Private[int | None]

    number: int = strawberry.field(description="1 is the first.")

    @strawberry.field(description="Number of the decision that published it, if one is named.")
    def decision(self) -> str | None:
        """Return the decision's number."""
        return self.version.decision or None

    @strawberry.field(description="First day that it applies.")
    def applies_from(self) -> date:
        """Return the first day."""
        return self.version.applies_from

    @strawberry.field(description="Last day that it applies, if it names one.")
    def applies_until(self) -> date | None:
        """Return the last day."""
        return self.version.applies_until

    @strawberry.field(description="From when readers could see it.")
    def published_at(self) -> datetime:
        """Return the moment."""
        return self.version.published_at

    @strawberry.field(description="Whether it is the one that is shown at the procedure's address.")
    def is_current(self) -> bool:
        """Tell whether readers see it now."""
        return self.version.number == self.live.live_version

    @strawberry.field(description="Its page on this portal.")
    def path(self, info: Info, locale: Locale | None = None) -> str:
        """Return the address; the current version's is the procedure's."""
        page = PROCEDURE.path(self.live.slug, locale or info.context.locale)
        return page if self.version.number == self.live.live_version else f"{page}v{self.number}/"

    @strawberry.field(description="The whole procedure as this version says it.")
    def procedure(
        self, info: Info
    ) -> Annotated[Procedure, strawberry.lazy("portal.api.types.procedure")] | None:
        """Return the procedure."""
        return info.context.loaders.procedures.revived.get((self.live.id, self.number))  # type: ignore[return-value]

    @strawberry.field(description="How it differs from version `since`; without it, from the one before.")
    def differences(
        self, info: Info, since: int | None = None, locale: Locale | None = None
    ) -> list[FieldDifference]:
        """Return the differences, in the order of a page."""
        before = since if since is not None else self.previous
        if before is None:
            return []
        return find_differences(info, self.live, before, self.number, locale)


def find_differences(
    info: Info, live: entities.Procedure, before: int, after: int, locale: Locale | None
) -> list[FieldDifference]:
    """Return how two versions differ; nothing if one of them is not there."""
    chosen, contents = locale or info.context.locale, info.context.loaders.procedures.contents
    old, new = contents.get_all([(live.id, before), (live.id, after)])
    if old is None or new is None:
        return []
    return [
        FieldDifference(
            field=each.field,
            title=each.title,
            item=each.item,
            amendment=each.amendment,
            before=each.before,
            after=each.after,
            sentence=each.sentence(chosen),
        )
        for each in compare_versions(old, new, chosen)
    ]


def serve_versions(info: Info, live: entities.Procedure) -> list[ProcedureVersion]:
    """Return the versions that readers got, the newest first."""
    rows = info.context.loaders.procedures.versions.get(live.id)
    earlier = [*(row.number for row in rows[1:]), None]
    return [
        ProcedureVersion(version=row, live=live, previous=before, number=row.number)
        for row, before in zip(rows, earlier, strict=True)
    ]


def serve_as_of(info: Info, code: str, day: date) -> Any:
    """Return the procedure of a code as it applied on `day`; None if none did or readers may not see it."""
    found = find_as_of(info.context.session, code, day)
    return found if found and found.is_public(info.context.now) else None
