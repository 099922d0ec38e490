"""Programmes (đề án): what is to be reached by when, who does what for it, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Final
from uuid import UUID

from pydantic import model_validator
from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from portal.database import structured
from portal.entities.agency_role import AgencyRole
from portal.entities.base import Entry, EntryContent, EntryFields, listing_index
from portal.entities.budget_line import BudgetLine
from portal.entities.consultation import Consultation
from portal.entities.content_type import ContentType, FindId, Mention
from portal.entities.dataset import Related, Source
from portal.entities.indicator import Indicator
from portal.entities.legal_basis import LegalBasis
from portal.entities.phase import Phase
from portal.entities.pilot import Pilot
from portal.entities.priority_field import PriorityField
from portal.entities.span import Span
from portal.entities.task import Task
from portal.entities.terms import TermOf
from portal.i18n import Locale, Translated


class ProgrammeFields(EntryFields):
    """Fields of a programme that editors write and the table keeps alike.

    `status_on` is the day for which the status is known: that of the source, where there is no newer.
    """

    goal: Translated = Field(default={}, sa_type=JSON)
    status: Annotated[str, TermOf("programme_statuses")]
    status_on: date | None = None
    starts_on: date | None = None
    ends_on: date | None = Field(default=None, description="Last day; none: open")
    outlook: Translated = Field(default={}, sa_type=JSON, description="What it looks towards afterwards")
    illustrative: bool = Field(default=False, description="Made up to show the form")
    agencies: list[AgencyRole] = Field(default=[], sa_type=structured(list[AgencyRole]))
    legal_basis: list[LegalBasis] = Field(default=[], sa_type=structured(list[LegalBasis]))
    phases: list[Phase] = Field(default=[], sa_type=structured(list[Phase]), max_length=20)
    priority_fields: list[PriorityField] = Field(
        default=[], sa_type=structured(list[PriorityField]), max_length=50
    )
    tasks: list[Task] = Field(default=[], sa_type=structured(list[Task]), max_length=500)
    indicators: list[Indicator] = Field(default=[], sa_type=structured(list[Indicator]), max_length=50)
    pilots: list[Pilot] = Field(default=[], sa_type=structured(list[Pilot]), max_length=100)
    budget: list[BudgetLine] = Field(default=[], sa_type=structured(list[BudgetLine]), max_length=200)
    consultations: list[Consultation] = Field(
        default=[], sa_type=structured(list[Consultation]), max_length=50
    )
    sources: list[Source] = Field(default=[], sa_type=structured(list[Source]), max_length=50)
    related: list[Related] = Field(
        default=[], sa_type=JSON, max_length=50, description="Other entries, each as type/slug"
    )


class ProgrammeContent(ProgrammeFields, EntryContent):
    """A programme as an editor writes it."""

    @model_validator(mode="after")
    def check_phases(self) -> ProgrammeContent:
        """Refuse a period in the wrong order, and phases outside of it."""
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValueError("ends_on is before starts_on")
        period = Span(starts_on=self.starts_on, ends_on=self.ends_on)
        if outside := [phase.key for phase in self.phases if not period.covers(phase)]:
            raise ValueError(f"the phase '{outside[0]}' is not within the period of the programme")
        return self

    @model_validator(mode="after")
    def check_keys(self) -> ProgrammeContent:
        """Refuse two parts of one kind with one key, and a task in a phase that is not there."""
        for name in ("phases", "tasks", "indicators", "consultations"):
            keys = [part.key for part in getattr(self, name)]
            if twice := {key for key in keys if keys.count(key) > 1}:
                raise ValueError(f"two of the {name} have the key '{min(twice)}'")
        known = {phase.key for phase in self.phases}
        for task in self.tasks:
            if task.phase and task.phase not in known:
                raise ValueError(f"the task '{task.key}' names a phase '{task.phase}' that is not there")
        return self


class Programme(ProgrammeFields, Entry, table=True):
    """A programme's row."""

    __table_args__ = (listing_index("programme"),)


class ProgrammeDataset(SQLModel, table=True):
    """An indicator of a programme takes its figures from a dataset."""

    __tablename__ = "programme_dataset"

    programme_id: UUID = Field(foreign_key="programme.id", primary_key=True)
    dataset_id: UUID = Field(foreign_key="dataset.id", primary_key=True, index=True)


def _texts(programme: ProgrammeFields) -> Iterator[Translated]:
    """Yield what search looks at: all that is said of its parts in words."""
    yield from (programme.goal, programme.outlook)
    for phase in programme.phases:
        yield from (phase.title, phase.goal)
    for field in programme.priority_fields:
        yield from (field.title, field.text)
    for task in programme.tasks:
        yield from (task.title, task.text, *(each.text for each in task.evidence))
    yield from (indicator.title for indicator in programme.indicators)
    for pilot in programme.pilots:
        yield from (pilot.title, pilot.place, pilot.text)
    for consultation in programme.consultations:
        yield from (consultation.title, consultation.text)


def _name_entries(content: ProgrammeContent) -> Iterator[Mention]:
    for place, reference in enumerate(content.related):
        entity, _, slug = reference.partition("/")
        yield Mention(f"related.{place}", entity, slug)
    for place, role in enumerate(content.agencies):
        yield from _mention(f"agencies.{place}.agency", "agency", role.agency)
    for place, task in enumerate(content.tasks):
        yield from _mention(
            f"tasks.{place}.owner.agency", "agency", task.owner.agency if task.owner else None
        )
    for place, field in enumerate(content.priority_fields):
        yield from _mention(f"priority_fields.{place}.topic", "topic", field.topic)
    for place, pilot in enumerate(content.pilots):
        yield from _mention(f"pilots.{place}.area", "area", pilot.area)
    for place, each in enumerate(content.indicators):
        yield from _mention(
            f"indicators.{place}.actual.dataset", "dataset", each.actual.dataset if each.actual else None
        )


def _mention(field: str, entity: str, key: str | None) -> Iterator[Mention]:
    if key:
        yield Mention(field, entity, key)


def _dataset_rows(
    programme: Programme, content: ProgrammeContent, find: FindId
) -> Sequence[ProgrammeDataset]:
    named = {each.actual.dataset for each in content.indicators if each.actual}
    ids = dict.fromkeys(find("dataset", slug) for slug in sorted(named))
    return [ProgrammeDataset(programme_id=programme.id, dataset_id=id_) for id_ in ids]


PROGRAMME: Final = ContentType(
    name="programme",
    table=Programme,
    content=ProgrammeContent,
    segment={Locale.VI: "de-an", Locale.EN: "programmes"},
    references={"agency": ("agency", "agency_id")},
    part_tables=((ProgrammeDataset, "programme_id"),),
    parts=_dataset_rows,
    mentions=lambda content: list(_name_entries(content)),
    texts=lambda programme: list(_texts(programme)),
    codes=lambda programme: [basis.number for basis in programme.legal_basis if basis.number],
)
