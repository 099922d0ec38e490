"""Steps of a procedure, with what happens if something is so."""

from __future__ import annotations

from pydantic import ConfigDict, model_validator
from sqlmodel import SQLModel

from portal.i18n import Translated


class Branch(SQLModel):
    """What happens in a step if its condition holds."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    condition: Translated
    outcome: Translated


class Step(SQLModel):
    """One step: what is done, and the ways on from there."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    title: Translated = {}
    text: Translated = {}
    branches: list[Branch] = []

    @model_validator(mode="after")
    def check_what_it_says(self) -> Step:
        """Want that a step says something."""
        if not (self.title or self.text or self.branches):
            raise ValueError("a step says something")
        return self
