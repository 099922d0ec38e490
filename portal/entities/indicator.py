"""Indicators of a programme: what is to be reached each year, and where the actual figures are."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import ConfigDict, Field, model_validator
from sqlmodel import SQLModel

from portal.entities.base import RequiredTranslated, Slug
from portal.entities.column import CellText, ColumnName
from portal.i18n import Translated


class Aggregate(StrEnum):
    """How the values of a year become one figure.

    `share` is the sum of the values as a percentage of the sum of another column; `count` counts rows.
    """

    SUM = "sum"
    AVG = "avg"
    MIN = "min"
    MAX = "max"
    COUNT = "count"
    SHARE = "share"


class FigureReference(SQLModel):
    """A column of a dataset's table that holds the actual figures; the figures themselves stay there.

    `period` is the column that tells the year of a row (a year, a month, a quarter or a day). With
    `cumulative` a year's figure takes in all rows until its end. `where` narrows the rows.
    """

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    dataset: Slug
    resource: Slug
    period: ColumnName
    value: ColumnName | None = None
    aggregate: Aggregate = Aggregate.SUM
    share_of: ColumnName | None = None
    where: Annotated[dict[ColumnName, CellText], Field(max_length=10)] = {}
    cumulative: bool = False

    @model_validator(mode="after")
    def check_columns(self) -> FigureReference:
        """Want the columns that the aggregate takes, and no more."""
        if (self.value is None) != (self.aggregate is Aggregate.COUNT):
            raise ValueError("'count' counts rows and has no 'value'; every other aggregate needs one")
        if (self.share_of is None) == (self.aggregate is Aggregate.SHARE):
            raise ValueError("'share' needs 'share_of', and only it has that")
        return self


class Target(SQLModel):
    """What is to be reached by the end of a year."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    year: Annotated[int, Field(ge=1990, le=2100)]
    value: float


class Indicator(SQLModel):
    """One indicator. `lower_is_better` of a figure that is to fall."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    key: Slug
    title: RequiredTranslated
    unit: Translated = {}
    text: Translated = {}
    targets: list[Target] = []
    lower_is_better: bool = False
    actual: FigureReference | None = None

    @model_validator(mode="after")
    def check_targets(self) -> Indicator:
        """Want one target a year at most, and something to show."""
        years = [target.year for target in self.targets]
        if twice := {year for year in years if years.count(year) > 1}:
            raise ValueError(f"the indicator '{self.key}' has two targets for {min(twice)}")
        if not self.targets and self.actual is None:
            raise ValueError(f"the indicator '{self.key}' has neither targets nor actual figures")
        return self

    def is_met(self, target: float, actual: float) -> bool:
        """Tell whether an actual figure reaches a target."""
        return actual <= target if self.lower_is_better else actual >= target
