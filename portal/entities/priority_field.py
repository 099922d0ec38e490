"""Priority fields of a programme: where it begins, and what it means to do there."""

from __future__ import annotations

from pydantic import ConfigDict
from sqlmodel import SQLModel

from portal.entities.base import RequiredTranslated, Slug
from portal.i18n import Translated


class PriorityField(SQLModel):
    """One field, with the topic of this portal that it belongs to."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    title: RequiredTranslated
    text: Translated = {}
    topic: Slug | None = None
