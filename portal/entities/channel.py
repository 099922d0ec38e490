"""Channels: the ways to apply, each with its time limits and fees."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import ConfigDict, model_validator
from sqlmodel import Field, SQLModel

from portal.entities.base import Slug
from portal.entities.terms import TermOf
from portal.entities.web_address import WebAddress
from portal.i18n import Translated


class TimeLimit(SQLModel):
    """How long handling takes: a number of a unit, or the rule that says it in words.

    Half a working day is 0.5. `cases` are the keys of the cases it is for; none: for all.
    """

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    number: float | None = Field(default=None, ge=0, le=10_000)
    unit: Annotated[str, TermOf("duration_units")] | None = None
    rule: Translated = {}
    condition: Translated = {}
    cases: list[Slug] = []

    @model_validator(mode="after")
    def check_what_it_says(self) -> TimeLimit:
        """Want a number with its unit, or a rule."""
        if (self.number is None) != (self.unit is None):
            raise ValueError("a time limit has a number and its unit, or neither")
        if self.number is None and not self.rule:
            raise ValueError("a time limit says a number with its unit, or a rule")
        return self


class Fee(SQLModel):
    """What is to be paid: whole đồng (0: free), or the rule that says it in words.

    `per` is what it is paid for each of (a file, a licence); `exemptions` says who need not pay.
    A condition, cases or dates narrow it; fees without any add up.
    """

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    amount: int | None = Field(default=None, ge=0, description="Whole đồng; 0: free")
    kind: Annotated[str, TermOf("fee_kinds")] | None = None
    per: Translated = {}
    rule: Translated = {}
    condition: Translated = {}
    exemptions: list[Translated] = []
    cases: list[Slug] = []
    valid_from: date | None = None
    valid_until: date | None = Field(default=None, description="Last day of validity")

    @model_validator(mode="after")
    def check_what_it_says(self) -> Fee:
        """Want an amount or a rule, and dates in their order."""
        if self.amount is None and not self.rule:
            raise ValueError("a fee says an amount or a rule")
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValueError("the fee ends before it begins")
        return self


class Channel(SQLModel):
    """One way to apply. No time limit or no fee listed means that none is known, not that there is none.

    The kind may come twice, for different conditions. `unread` is text of the source that could not
    be read as data.
    """

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    kind: Annotated[str, TermOf("channels")]
    online_level: Annotated[str, TermOf("online_levels")] | None = None
    url: WebAddress = ""
    time_limits: list[TimeLimit] = []
    fees: list[Fee] = []
    note: Translated = {}
    unread: Translated = {}
