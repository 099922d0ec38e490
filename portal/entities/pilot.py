"""Pilots of a programme: where something is tried before it is done everywhere."""

from __future__ import annotations

from pydantic import ConfigDict
from sqlmodel import SQLModel

from portal.entities.base import Line, RequiredTranslated
from portal.i18n import Translated


class Pilot(SQLModel):
    """One pilot; `area` is the code of the area it is in, as it was then."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    title: RequiredTranslated
    place: Translated = {}
    area: Line | None = None
    text: Translated = {}
