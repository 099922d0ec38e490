"""The actual figures of an indicator, from the dataset that it refers to; or why there are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from portal.api.budget import LOOK
from portal.api.context import Info
from portal.catalogue import Holding, YearFigure, read_figures
from portal.entities import Dataset, FigureReference, Resource
from portal.errors import PortalError
from portal.i18n import Locale, mark, translate, translate_error

_NO_DATASET = mark("The dataset {dataset} is not public at present.")
_NO_RESOURCE = mark("The dataset has no file {resource} any more.")
_NO_TABLE = mark("The file {resource} has not been read as a table yet.")
_NO_ROWS = mark("The table has no rows for this yet.")


@dataclass(frozen=True, slots=True)
class ActualFigures:
    """Where the figures come from, as far as it is there; without figures `missing` says why."""

    reference: FigureReference
    dataset: Dataset | None = None
    resource: Resource | None = None
    figures: Sequence[YearFigure] = ()
    missing: str | None = None


def find_figures(info: Info, reference: FigureReference, locale: Locale) -> ActualFigures:
    """Return what the dataset holds now; whatever is not there is said, and never guessed."""
    info.context.budget.spend(LOOK)
    loaders = info.context.loaders
    dataset = next(iter(loaders.named([f"dataset/{reference.dataset}"])), None)
    if dataset is None:
        return _miss(reference, locale, _NO_DATASET)
    resources: Sequence[Resource] = loaders.resources_of.get(dataset.id)
    resource = next((each for each in resources if each.slug == reference.resource), None)
    if resource is None:
        return _miss(reference, locale, _NO_RESOURCE, dataset)
    return _read(info, reference, locale, dataset, resource)


def _read(
    info: Info, reference: FigureReference, locale: Locale, dataset: Dataset, resource: Resource
) -> ActualFigures:
    holding = Holding(resource, tuple(info.context.loaders.versions_of.get(resource.id)))
    tables = info.context.services.tables
    found = holding.find_answer(tables)
    if found is None or found[1].is_refused:
        return _miss(reference, locale, _NO_TABLE, dataset, resource)
    try:
        table = tables.open(found[0].sha256, None, holding.declaration(found[0]))
        figures = read_figures(table, reference)
    except PortalError as error:
        return ActualFigures(reference, dataset, resource, missing=translate_error(error, locale))
    if not figures:
        return _miss(reference, locale, _NO_ROWS, dataset, resource)
    return ActualFigures(reference, dataset, resource, figures)


def _miss(
    reference: FigureReference,
    locale: Locale,
    reason: str,
    dataset: Dataset | None = None,
    resource: Resource | None = None,
) -> ActualFigures:
    missing = translate(reason, locale, dataset=reference.dataset, resource=reference.resource)
    return ActualFigures(reference, dataset, resource, missing=missing)
