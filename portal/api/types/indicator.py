"""Indicators of a programme in GraphQL: targets beside actual figures, which stay in their datasets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import strawberry
from strawberry import Parent

from portal import entities
from portal.api.actual_figures import ActualFigures, find_figures
from portal.api.context import Info
from portal.api.types.text import Text, text_field
from portal.catalogue import YearFigure
from portal.entities import Aggregate
from portal.i18n import Locale, Translated

if TYPE_CHECKING:
    from portal.api.types.dataset import Dataset

strawberry.enum(
    Aggregate,
    name="FigureAggregate",
    description="How rows become a year's figure. SHARE is a percentage of another column's sum.",
)


@strawberry.type(description="A year of an indicator: what was to be reached, and what was.")
class IndicatorYear:
    """One year; what is not known is null."""

    year: int
    target: float | None
    actual: float | None
    until: str | None = strawberry.field(description="The last period of the year that the figure takes in.")
    is_met: bool | None = strawberry.field(description="Whether the target is reached; null if unknown.")


@strawberry.type(description="Where actual figures come from.")
class FigureSource:
    """A column of a dataset's table."""

    resource: str = strawberry.field(description="Slug of the file in the dataset.")
    value: str | None = strawberry.field(description="The column that is taken together.")
    share_of: str | None = strawberry.field(description="The column whose sum is 100 %.")
    period: str = strawberry.field(description="The column that tells the year.")
    aggregate: Aggregate
    cumulative: bool
    dataset: Annotated[Dataset, strawberry.lazy("portal.api.types.dataset")] | None
    missing: str | None = strawberry.field(description="Why there are no figures, if there are none.")


@dataclass(frozen=True, slots=True)
class IndicatorStanding:
    """An indicator with the figures found for it."""

    indicator: entities.Indicator
    found: ActualFigures | None

    @property
    def key(self) -> str:
        """The key within the programme."""
        return self.indicator.key

    @property
    def title(self) -> Translated:
        """What is counted."""
        return self.indicator.title

    @property
    def unit(self) -> Translated:
        """In what it is counted."""
        return self.indicator.unit

    @property
    def text(self) -> Translated:
        """More about it."""
        return self.indicator.text

    @property
    def lower_is_better(self) -> bool:
        """Whether it is to fall."""
        return self.indicator.lower_is_better

    def list_years(self) -> list[IndicatorYear]:
        """Return every year that has a target or an actual figure, in order."""
        targets = {target.year: target.value for target in self.indicator.targets}
        actual = {each.year: each for each in self.found.figures} if self.found else {}
        return [
            self._make_year(year, targets.get(year), actual.get(year)) for year in sorted({*targets, *actual})
        ]

    def find_latest(self, year: int) -> IndicatorYear | None:
        """Return the newest year until `year` with an actual figure; one with a target goes first."""
        known = [each for each in self.list_years() if each.actual is not None and each.year <= year]
        compared = [each for each in known if each.target is not None]
        return next(reversed(compared or known), None)

    def _make_year(self, year: int, target: float | None, figure: YearFigure | None) -> IndicatorYear:
        actual = figure.value if figure else None
        is_met = None if target is None or actual is None else self.indicator.is_met(target, actual)
        return IndicatorYear(
            year=year,
            target=target,
            actual=actual,
            until=figure.until if figure else None,
            is_met=is_met,
        )


@strawberry.type(description="What is to be reached each year, and the actual figures.")
class Indicator:
    """One indicator."""

    key: str
    lower_is_better: bool
    title: Text = text_field("title", "What is counted.", required=True)
    unit: Text | None = text_field("unit", "In what it is counted.")
    text: Text | None = text_field("text", "More about it.")

    @strawberry.field(description="The years that have a target or an actual figure, in order.")
    def years(self, parent: Parent[IndicatorStanding]) -> list[IndicatorYear]:
        """Return the years."""
        return parent.list_years()

    @strawberry.field(description="Where the actual figures come from; null if there is no such place.")
    def source(self, parent: Parent[IndicatorStanding]) -> FigureSource | None:
        """Return the source."""
        return _serve_source(parent.found) if parent.found else None


def serve_indicators(
    info: Info, indicators: Sequence[entities.Indicator], locale: Locale
) -> list[IndicatorStanding]:
    """Return indicators with the figures that their datasets hold now."""
    return [
        IndicatorStanding(each, find_figures(info, each.actual, locale) if each.actual else None)
        for each in indicators
    ]


def _serve_source(found: ActualFigures) -> FigureSource:
    reference = found.reference
    return FigureSource(
        resource=reference.resource,
        value=reference.value,
        share_of=reference.share_of,
        period=reference.period,
        aggregate=reference.aggregate,
        cumulative=reference.cumulative,
        dataset=found.dataset,  # type: ignore[arg-type]
        missing=found.missing,
    )
