"""Legal bases: the documents that an entry rests on, and the decision that made it what it is."""

from __future__ import annotations

from datetime import date

from pydantic import ConfigDict, model_validator
from sqlmodel import SQLModel

from portal.entities.base import Line
from portal.i18n import Translated


class LegalBasis(SQLModel):
    """A document that an entry rests on, cited by its number, with the articles if they are named."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    number: Line = ""
    title: Translated = {}
    articles: list[Line] = []

    @model_validator(mode="after")
    def check_name(self) -> LegalBasis:
        """Want a number or at least a title."""
        if not self.number and not self.title:
            raise ValueError("a legal basis has a number or a title")
        return self


class Decision(SQLModel):
    """The decision by which an entry was published in its present form."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    number: Line
    issued_on: date | None = None
    title: Translated = {}
