"""A stretch of days that may be open at either end."""

from __future__ import annotations

from datetime import date

from pydantic import model_validator
from sqlmodel import SQLModel


class Span(SQLModel):
    """The days from the first to the last, both included; an end that is not known or not set is open."""

    starts_on: date | None = None
    ends_on: date | None = None

    @model_validator(mode="after")
    def check_order(self) -> Span:
        """Refuse an end before the beginning."""
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValueError("ends_on is before starts_on")
        return self

    def covers(self, other: Span) -> bool:
        """Tell whether no day of `other` lies outside this stretch, as far as both are known."""
        begins_late = self.starts_on and other.starts_on and other.starts_on < self.starts_on
        ends_early = self.ends_on and other.ends_on and other.ends_on > self.ends_on
        return not (begins_late or ends_early)
