"""Tasks of a programme: who does what until when, and what shows that it was done."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import ConfigDict, model_validator
from sqlmodel import SQLModel

from portal.entities.agency_role import AgencyRole
from portal.entities.base import RequiredTranslated, Slug
from portal.entities.terms import TermOf
from portal.entities.web_address import WebAddress
from portal.i18n import Translated


class Evidence(SQLModel):
    """What shows how a task stands: words, an address, or both."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    text: Translated = {}
    url: WebAddress = ""

    @model_validator(mode="after")
    def check_what_it_says(self) -> Evidence:
        """Want words or an address."""
        if not self.text and not self.url:
            raise ValueError("evidence has a text or a url")
        return self


class Task(SQLModel):
    """One task. Without a status nobody has reported how it stands, and nothing is concluded from that."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    key: Slug
    title: RequiredTranslated
    text: Translated = {}
    owner: AgencyRole | None = None
    phase: Slug | None = None
    deadline: date | None = None
    status: Annotated[str, TermOf("task_statuses")] | None = None
    done_on: date | None = None
    evidence: list[Evidence] = []

    @model_validator(mode="after")
    def check_status(self) -> Task:
        """Refuse lateness, which follows from the deadline, and a day of completion of what is not done."""
        if self.status == "late":
            raise ValueError("a task is late by its deadline: write 'planned' or 'running'")
        if self.done_on and self.status != "done":
            raise ValueError("a task with 'done_on' has the status 'done'")
        return self

    def status_on(self, day: date) -> str | None:
        """Return how the task stood at the end of `day`; None if nobody has reported on it."""
        status = self.status
        if status == "done" and self.done_on and self.done_on > day:
            status = "running"
        is_due = self.deadline is not None and self.deadline < day
        return "late" if is_due and status in {"planned", "running"} else status
