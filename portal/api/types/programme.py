"""Programmes in GraphQL."""

from __future__ import annotations

from datetime import date
from typing import Any

import strawberry
from sqlalchemy import ColumnElement, or_
from sqlmodel import col
from strawberry import Parent

from portal import entities
from portal.api.context import Info
from portal.api.filters import EntryFilter, any_of
from portal.api.types.dataset import Source
from portal.api.types.entry import Entry
from portal.api.types.former_area import FormerArea, list_former
from portal.api.types.indicator import Indicator, IndicatorYear, serve_indicators
from portal.api.types.procedure import AgencyRole, LegalBasis
from portal.api.types.programme_parts import (
    BudgetLine,
    Consultation,
    Milestone,
    Phase,
    PhaseTasks,
    Pilot,
    PriorityField,
)
from portal.api.types.task import Task, TaskProgress, today
from portal.api.types.term import Term, term_field
from portal.api.types.text import Text, text_field
from portal.entities import count_progress, list_milestones
from portal.i18n import Locale
from portal.syndication import describe_programme, write_script


@strawberry.type(description="An indicator's newest actual figure beside its target.")
class IndicatorProgress:
    """How an indicator stands; `latest` is null while there is no actual figure."""

    indicator: Indicator
    latest: IndicatorYear | None


@strawberry.type(description="How far a programme has come at the end of a day.")
class Progress:
    """Tasks and indicators."""

    tasks: TaskProgress
    indicators: list[IndicatorProgress]


@strawberry.type(description="A programme (đề án): what is to be reached by when, and how far it has come.")
class Programme(Entry):
    """A programme."""

    status_on: date | None = strawberry.field(description="The day for which the status is known.")
    starts_on: date | None
    ends_on: date | None = strawberry.field(description="Last day; null: open.")
    illustrative: bool = strawberry.field(description="Made up to show the form.")
    status: Term | None = term_field("status", "programme_statuses", "Where it stands.")
    goal: Text | None = text_field("goal", "What it is to reach.")
    outlook: Text | None = text_field("outlook", "What it looks towards afterwards.")
    agencies: list[AgencyRole]
    legal_basis: list[LegalBasis]
    priority_fields: list[PriorityField]
    tasks: list[Task]
    pilots: list[Pilot]
    budget: list[BudgetLine]
    consultations: list[Consultation]
    sources: list[Source]

    @classmethod
    def is_type_of(cls, value: Any, _info: Any) -> bool:
        """Rows of the programme table are programmes."""
        return isinstance(value, entities.Programme)

    @strawberry.field(description="Its phases, in order, each with its tasks.")
    def phases(self, parent: Parent[entities.Programme]) -> list[Phase]:
        """Return the phases."""
        return [
            PhaseTasks(phase, [task for task in parent.tasks if task.phase == phase.key])  # type: ignore[misc]
            for phase in parent.phases
        ]

    @strawberry.field(description="Its indicators, with the actual figures that datasets hold now.")
    def indicators(
        self, parent: Parent[entities.Programme], info: Info, locale: Locale | None = None
    ) -> list[Indicator]:
        """Return the indicators."""
        return serve_indicators(info, parent.indicators, locale or info.context.locale)  # type: ignore[return-value]

    @strawberry.field(description="How far it has come at the end of a day, today if none is given.")
    def progress(self, parent: Parent[entities.Programme], info: Info, on: date | None = None) -> Progress:
        """Return counts of tasks, and each indicator's newest figure until that year."""
        day = on or today(info)
        standings = serve_indicators(info, parent.indicators, info.context.locale)
        return Progress(
            tasks=count_progress(parent.tasks, day),  # type: ignore[arg-type]
            indicators=[
                IndicatorProgress(indicator=each, latest=each.find_latest(day.year))  # type: ignore[arg-type]
                for each in standings
            ],
        )

    @strawberry.field(description="Beginnings and ends of phases, deadlines, consultations, by day.")
    def milestones(self, parent: Parent[entities.Programme]) -> list[Milestone]:
        """Return the milestones."""
        return list_milestones(parent)  # type: ignore[return-value]

    @strawberry.field(description="What those of its areas became that exist no more.")
    def former_areas(self, parent: Parent[entities.Programme], info: Info) -> list[FormerArea]:
        """Return its former areas."""
        return list_former(info, parent.id)

    @strawberry.field(description="The entries that the publisher names beside it.")
    def see_also(self, parent: Parent[entities.Programme], info: Info) -> list[Entry]:
        """Return the entries named as related, as far as they are public, in the editor's order."""
        return info.context.loaders.named(parent.related)

    @strawberry.field(
        description="It in the words of schema.org, as JSON-LD that is safe in a script element; "
        "null while it is withdrawn."
    )
    def schema_org(
        self, parent: Parent[entities.Programme], info: Info, locale: Locale | None = None
    ) -> str | None:
        """Return the description for search engines."""
        if parent.withdrawal is not None:
            return None
        agency = info.context.loaders.one("agency").get(parent.agency_id) if parent.agency_id else None
        areas = info.context.loaders.areas_of.get(parent.id)
        base_url, chosen = info.context.services.settings.base_url, locale or info.context.locale
        return write_script(describe_programme(parent, agency, areas, base_url, chosen))


@strawberry.input(description="Which programmes to list.")
class ProgrammeFilter(EntryFilter):
    """Programmes' own conditions."""

    status: list[str] | None = strawberry.field(default=None, description="Codes of programme statuses.")
    on: date | None = strawberry.field(default=None, description="A day within its period.")

    def conditions(self, table: Any) -> list[ColumnElement[bool]]:
        """Return the filter as conditions on programmes."""
        found = super().conditions(table) + any_of(table.status, self.status)
        if self.on is not None:
            found.append(or_(col(table.starts_on).is_(None), col(table.starts_on) <= self.on))
            found.append(or_(col(table.ends_on).is_(None), col(table.ends_on) >= self.on))
        return found
