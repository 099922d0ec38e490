"""What datasets name, for their records, from the loaders of an operation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from portal.catalogue import LinkRecord, make_link
from portal.entities import AGENCY, CONTENT_TYPES, Dataset, Entry

if TYPE_CHECKING:
    from portal.api.loaders import Loaders

_BY_TABLE = {kind.table: kind for kind in CONTENT_TYPES.values()}


class LoadedEntries:
    """The entries that datasets name; what the operation has fetched already is not fetched again."""

    def __init__(self, loaders: Loaders) -> None:
        self._loaders = loaders

    def publisher(self, dataset: Dataset) -> LinkRecord | None:
        """Return the agency that publishes a dataset."""
        row = self._loaders.one("agency").get(dataset.agency_id) if dataset.agency_id else None
        return make_link(AGENCY, row) if row else None

    def topics(self, dataset: Dataset) -> tuple[LinkRecord, ...]:
        """Return what a dataset is about, in the editor's order."""
        return _link(self._loaders.topics_of.get(dataset.id))

    def areas(self, dataset: Dataset) -> tuple[LinkRecord, ...]:
        """Return the areas that a dataset concerns, in the editor's order."""
        return _link(self._loaders.areas_of.get(dataset.id))

    def related(self, dataset: Dataset) -> tuple[LinkRecord, ...]:
        """Return the entries that a dataset names as related, in the editor's order."""
        return _link(self._loaders.named(dataset.related))


def _link(rows: Iterable[Entry]) -> tuple[LinkRecord, ...]:
    return tuple(make_link(_BY_TABLE[type(row)], row) for row in rows)
