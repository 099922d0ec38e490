"""Budget lines of a programme."""

from __future__ import annotations

from pydantic import ConfigDict, model_validator
from sqlmodel import Field, SQLModel

from portal.entities.base import RequiredTranslated
from portal.i18n import Translated


class BudgetLine(SQLModel):
    """Money for something: whole đồng, or what is said of it in words. `source` is who pays."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    title: RequiredTranslated
    amount: int | None = Field(default=None, ge=0, description="Whole đồng")
    text: Translated = {}
    source: Translated = {}
    year: int | None = Field(default=None, ge=1990, le=2100)

    @model_validator(mode="after")
    def check_what_it_says(self) -> BudgetLine:
        """Want an amount or a text."""
        if self.amount is None and not self.text:
            raise ValueError("a budget line has an amount or a text")
        return self
