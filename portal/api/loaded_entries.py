"""What entries name, for their records, from the loaders of an operation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from portal.catalogue import LinkRecord, make_link
from portal.entities import AGENCY, CONTENT_TYPES, Entry

if TYPE_CHECKING:
    from portal.api.loaders import Loaders

_BY_TABLE = {kind.table: kind for kind in CONTENT_TYPES.values()}


class LoadedEntries:
    """The entries that others name; what the operation has fetched already is not fetched again."""

    def __init__(self, loaders: Loaders) -> None:
        self._loaders = loaders

    def publisher(self, entry: Entry) -> LinkRecord | None:
        """Return the agency that publishes an entry."""
        row = self._loaders.one("agency").get(entry.agency_id) if entry.agency_id else None
        return make_link(AGENCY, row) if row else None

    def topics(self, entry: Entry) -> tuple[LinkRecord, ...]:
        """Return what an entry is about, in the editor's order."""
        return _link(self._loaders.topics_of.get(entry.id))

    def areas(self, entry: Entry) -> tuple[LinkRecord, ...]:
        """Return the areas that an entry concerns, in the editor's order."""
        return _link(self._loaders.areas_of.get(entry.id))

    def related(self, entry: Entry) -> tuple[LinkRecord, ...]:
        """Return the entries that an entry names as related, in the editor's order."""
        return _link(self._loaders.named(getattr(entry, "related", ())))


def _link(rows: Iterable[Entry]) -> tuple[LinkRecord, ...]:
    return tuple(make_link(_BY_TABLE[type(row)], row) for row in rows)
