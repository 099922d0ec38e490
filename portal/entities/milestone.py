"""Milestones: the dated events of a programme, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from portal.i18n import Translated

if TYPE_CHECKING:
    from portal.entities.programme import ProgrammeFields


class MilestoneKind(StrEnum):
    """What happens on the day."""

    PHASE_START = "phase-start"
    PHASE_END = "phase-end"
    DEADLINE = "deadline"
    CONSULTATION_START = "consultation-start"
    CONSULTATION_END = "consultation-end"


@dataclass(frozen=True, slots=True)
class Milestone:
    """One day of a programme: `key` and `title` are those of the phase, task or consultation."""

    kind: MilestoneKind
    key: str
    title: Translated
    on: date


def list_milestones(programme: ProgrammeFields) -> list[Milestone]:
    """Return the milestones of a programme by day; of one day, in the order of `MilestoneKind`."""
    order = list(MilestoneKind)
    return sorted(_find_milestones(programme), key=lambda each: (each.on, order.index(each.kind)))


def _find_milestones(programme: ProgrammeFields) -> Iterator[Milestone]:
    for phase in programme.phases:
        if phase.starts_on:
            yield Milestone(MilestoneKind.PHASE_START, phase.key, phase.title, phase.starts_on)
        if phase.ends_on:
            yield Milestone(MilestoneKind.PHASE_END, phase.key, phase.title, phase.ends_on)
    for task in programme.tasks:
        if task.deadline and task.status != "cancelled":
            yield Milestone(MilestoneKind.DEADLINE, task.key, task.title, task.deadline)
    for each in programme.consultations:
        if each.opens_on:
            yield Milestone(MilestoneKind.CONSULTATION_START, each.key, each.title, each.opens_on)
        if each.closes_on:
            yield Milestone(MilestoneKind.CONSULTATION_END, each.key, each.title, each.closes_on)
