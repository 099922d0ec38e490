"""Tasks of a programme in GraphQL, and how far they have come."""

from __future__ import annotations

from datetime import date

import strawberry
from strawberry import Parent

from portal import entities
from portal.api.context import Info
from portal.api.types.procedure import AgencyRole
from portal.api.types.term import Term, serve_term
from portal.api.types.text import Text, text_field
from portal.i18n import TIMEZONE, Locale


@strawberry.type(description="What shows how a task stands.")
class Evidence:
    """Words, an address, or both."""

    text: Text | None = text_field("text", "What it is.")

    @strawberry.field(description="Where it is.")
    def url(self, parent: Parent[entities.Evidence]) -> str | None:
        """Return the address, or None."""
        return parent.url or None


@strawberry.type(description="A task: who does what until when.")
class Task:
    """One task."""

    key: str
    phase: str | None = strawberry.field(description="Key of the phase it belongs to.")
    deadline: date | None
    done_on: date | None
    owner: AgencyRole | None
    evidence: list[Evidence]
    title: Text = text_field("title", "What is to be done.", required=True)
    text: Text | None = text_field("text", "More about it.")

    @strawberry.field(
        description="How it stands at the end of a day, today if none is given; null if nobody has said."
    )
    def status(
        self,
        parent: Parent[entities.Task],
        info: Info,
        on: date | None = None,
        locale: Locale | None = None,
    ) -> Term | None:
        """Return the status, `late` if the deadline has passed."""
        code = parent.status_on(on or today(info))
        return serve_term("task_statuses", code, info, locale) if code else None


@strawberry.type(
    description="How many tasks stand how at the end of a day; cancelled ones are not in `total`."
)
class TaskProgress:
    """Counts of tasks."""

    on: date
    total: int
    done: int
    running: int
    planned: int
    late: int
    unreported: int = strawberry.field(description="Tasks of which nobody has said how they stand.")
    cancelled: int


def today(info: Info) -> date:
    """Return the day that it is in Vietnam."""
    return info.context.now.astimezone(TIMEZONE).date()
