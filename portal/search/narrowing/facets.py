"""How many of the documents found have each value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from portal.search.index.columns import Documents, spread
from portal.search.index.snapshot import Mask, Snapshot
from portal.search.query import PROCEDURE_FACETS
from portal.search.results import FacetCount

FIELDS: Final = {
    "type": "type",
    "topic": "topics",
    "agency": "agency",
    "area": "areas",
    "format": "formats",
    "licence": "licence",
    **{facet: facet for facet in PROCEDURE_FACETS},
}
"""The field of the index behind each facet of exact values."""

YEAR: Final = "year"
_FEW: Final = 20


@dataclass(frozen=True, slots=True)
class FacetTable:
    """The values of a facet, and by document the numbers of those it has: `owners` has them `numbers`."""

    values: list[str]
    ends: NDArray[np.int64]
    owners: NDArray[np.int64]
    numbers: NDArray[np.int64]

    def count(self, chosen: Mask) -> tuple[FacetCount, ...]:
        """Return the values of the documents chosen, the most frequent first."""
        counts = np.bincount(self._take(chosen), minlength=len(self.values)).tolist()
        found = [(value, count) for value, count in zip(self.values, counts, strict=True) if count]
        return tuple(FacetCount(*each) for each in sorted(found, key=lambda each: (-each[1], each[0])))

    def of(self, document: int) -> list[str]:
        """Return the values of a document."""
        return [self.values[number] for number in self.numbers[self.ends[document] : self.ends[document + 1]]]

    def _take(self, chosen: Mask) -> NDArray[np.int64]:
        """Return the numbers of the chosen documents' values: looked up if few are chosen, else sifted."""
        if np.count_nonzero(chosen) * _FEW < len(chosen):
            documents = np.flatnonzero(chosen)
            return self.numbers[spread(self.ends[documents], self.ends[documents + 1])]
        return np.compress(chosen.take(self.owners), self.numbers)


class FacetTables:
    """The tables of one snapshot, each made when first asked for; threads share them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._tables: dict[str, FacetTable] = {}

    def __getitem__(self, facet: str) -> FacetTable:
        if (table := self._tables.get(facet)) is None:
            make = _tabulate_years if facet == YEAR else partial(_tabulate, facet=facet)
            table = self._tables[facet] = make(self.snapshot)
        return table


def _tabulate_years(snapshot: Snapshot) -> FacetTable:
    dated = np.flatnonzero(snapshot.years).astype(np.uint32)
    years = sorted(set(snapshot.years[dated].tolist()))
    numbers = np.searchsorted(years, snapshot.years[dated]).astype(np.uint32)
    return _table(list(map(str, years)), dated, numbers, snapshot.size)


def _tabulate(snapshot: Snapshot, facet: str) -> FacetTable:
    """Give each value one number over all segments."""
    known: dict[str, int] = {}
    documents, numbers = [np.empty(0, np.uint32)], [np.empty(0, np.uint32)]
    for segment in snapshot.segments:
        names = [known.setdefault(value, len(known)) for value in segment.keywords.values(FIELDS[facet])]
        holders, local = segment.keywords.entries(FIELDS[facet])
        documents.append(holders + np.uint32(segment.start))
        numbers.append(np.array(names, np.uint32)[local])
    return _table(list(known), np.concatenate(documents), np.concatenate(numbers), snapshot.size)


def _table(values: list[str], documents: Documents, numbers: NDArray[np.uint32], size: int) -> FacetTable:
    order = np.argsort(documents, kind="stable")
    ends = np.concatenate(([0], np.cumsum(np.bincount(documents, minlength=size))))
    return FacetTable(values, ends, documents[order].astype(np.int64), numbers[order].astype(np.int64))
