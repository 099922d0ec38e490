"""What a programme is made of besides tasks and indicators, in GraphQL."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry
from strawberry import Parent

from portal import entities
from portal.api.context import Info
from portal.api.types.task import Task, TaskProgress, today
from portal.api.types.term import Term, term_field
from portal.api.types.text import Text, text_field
from portal.entities import count_progress

if TYPE_CHECKING:
    from portal.api.types.area import Area
    from portal.api.types.topic import Topic


@dataclass(frozen=True, slots=True)
class PhaseTasks:
    """A phase with the tasks that belong to it."""

    phase: entities.Phase
    tasks: list[entities.Task]

    def __getattr__(self, name: str) -> object:
        return getattr(self.phase, name)


@strawberry.type(description="A phase of a programme.")
class Phase:
    """One phase; a date that is not known or not set is null."""

    key: str
    starts_on: date | None
    ends_on: date | None
    tasks: list[Task]
    title: Text = text_field("title", "What it is called.", required=True)
    goal: Text | None = text_field("goal", "What is to be reached in it.")

    @strawberry.field(description="How far its tasks have come at the end of a day, today if none is given.")
    def progress(self, parent: Parent[PhaseTasks], info: Info, on: date | None = None) -> TaskProgress:
        """Return the counts of its tasks."""
        return count_progress(parent.tasks, on or today(info))  # type: ignore[return-value]


@strawberry.type(description="A field where a programme begins.")
class PriorityField:
    """One field."""

    title: Text = text_field("title", "What it is called.", required=True)
    text: Text | None = text_field("text", "What is meant to be done there.")

    @strawberry.field(description="The topic of this portal that it belongs to.")
    def topic(
        self, parent: Parent[entities.PriorityField], info: Info
    ) -> Annotated[Topic, strawberry.lazy("portal.api.types.topic")] | None:
        """Return the topic."""
        if parent.topic is None:
            return None
        return info.context.loaders.one("topic", "slug").get(parent.topic)  # type: ignore[no-any-return]


@strawberry.type(description="Where something is tried before it is done everywhere.")
class Pilot:
    """One pilot."""

    title: Text = text_field("title", "What is tried.", required=True)
    place: Text | None = text_field("place", "Where, in words.")
    text: Text | None = text_field("text", "More about it.")

    @strawberry.field(description="The area it is in, as it was then.")
    def area(
        self, parent: Parent[entities.Pilot], info: Info
    ) -> Annotated[Area, strawberry.lazy("portal.api.types.area")] | None:
        """Return the area."""
        if parent.area is None:
            return None
        return info.context.loaders.one("area", "code").get(parent.area)  # type: ignore[no-any-return]


@strawberry.type(description="Money for something.")
class BudgetLine:
    """One line."""

    year: int | None
    title: Text = text_field("title", "What it is for.", required=True)
    text: Text | None = text_field("text", "What is said of it in words.")
    source: Text | None = text_field("source", "Who pays.")

    @strawberry.field(description="Whole đồng; null if only words are known.")
    def amount(self, parent: Parent[entities.BudgetLine]) -> float | None:
        """Return the amount; GraphQL's whole numbers end at two milliards."""
        return None if parent.amount is None else float(parent.amount)


@strawberry.type(description="When and where people can say what they think.")
class Consultation:
    """One consultation, both days included."""

    key: str
    opens_on: date | None
    closes_on: date | None
    title: Text = text_field("title", "What it is about.", required=True)
    text: Text | None = text_field("text", "More about it.")

    @strawberry.field(description="Where to take part.")
    def url(self, parent: Parent[entities.Consultation]) -> str | None:
        """Return the address, or None."""
        return parent.url or None

    @strawberry.field(description="Whether people can take part on a day, today if none is given.")
    def is_open(self, parent: Parent[entities.Consultation], info: Info, on: date | None = None) -> bool:
        """Tell whether it is open."""
        return parent.is_open(on or today(info))


@strawberry.type(description="A dated event of a programme.")
class Milestone:
    """One day."""

    on: date
    key: str = strawberry.field(description="Key of the phase, task or consultation.")
    kind: Term | None = term_field("kind", "milestone_kinds", "What happens on the day.")
    title: Text = text_field("title", "Title of the phase, task or consultation.", required=True)
