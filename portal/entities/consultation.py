"""Consultations on a programme: when and where people can say what they think of it."""

from __future__ import annotations

from datetime import date

from pydantic import ConfigDict, model_validator
from sqlmodel import SQLModel

from portal.entities.base import RequiredTranslated, Slug
from portal.entities.web_address import WebAddress
from portal.i18n import Translated


class Consultation(SQLModel):
    """One consultation, from the day it opens to the day it closes, both included."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    key: Slug
    title: RequiredTranslated
    opens_on: date | None = None
    closes_on: date | None = None
    url: WebAddress = ""
    text: Translated = {}

    @model_validator(mode="after")
    def check_dates(self) -> Consultation:
        """Refuse to close before it opens."""
        if self.opens_on and self.closes_on and self.closes_on < self.opens_on:
            raise ValueError(f"the consultation '{self.key}' closes before it opens")
        return self

    def is_open(self, day: date) -> bool:
        """Tell whether people can take part on `day`; not if its dates are unknown."""
        if self.opens_on is None or self.closes_on is None:
            return False
        return self.opens_on <= day <= self.closes_on
