"""Cases of a procedure, each with the papers it needs."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, model_validator
from sqlmodel import Field, SQLModel

from portal.entities.base import RequiredTranslated, Slug
from portal.entities.files import Checksum, FileName
from portal.entities.terms import TermOf
from portal.entities.web_address import WebAddress
from portal.i18n import Translated


class Form(SQLModel):
    """A form to fill in: its name, and where it is if the portal has it or knows it.

    A form whose `sha256` is set is a file in the object store.
    """

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    name: Translated = {}
    url: WebAddress = ""
    file: FileName | None = None
    media_type: str | None = None
    size: int | None = Field(default=None, ge=0)
    sha256: Checksum | None = None


class Paper(SQLModel):
    """One paper, with how many originals and copies to hand in.

    Papers of one case with the same `choice` stand for each other: any one of them will do.
    """

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    name: RequiredTranslated
    originals: int = Field(default=1, ge=0, le=999)
    copies: int = Field(default=0, ge=0, le=999)
    need: Annotated[str, TermOf("paper_needs")] = "required"
    choice: int | None = Field(default=None, ge=1, le=99)
    forms: list[Form] = []
    note: Translated = {}


class Case(SQLModel):
    """The papers of one case; a procedure with a single case need not name it.

    `notes` are what a source lists among the papers and is none.
    """

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    key: Slug = "ho-so"
    title: Translated = {}
    papers: list[Paper] = []
    notes: list[Translated] = []

    @model_validator(mode="after")
    def check_choices(self) -> Case:
        """Want that a choice is between two papers at least."""
        chosen = [paper.choice for paper in self.papers if paper.choice is not None]
        if alone := {choice for choice in chosen if chosen.count(choice) == 1}:
            raise ValueError(f"choice {min(alone)} has one paper only")
        return self
