"""The filters of a query as sets of documents, and what choosing another value would give."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from portal.i18n import TIMEZONE
from portal.search.index.schema import UNDATED, to_microseconds
from portal.search.index.snapshot import Mask, Snapshot
from portal.search.narrowing.facets import FIELDS, YEAR, FacetTables
from portal.search.query import SearchQuery
from portal.search.results import FacetCount

_DATES: Final = "published"


class Filters:
    """What each filter of a query lets through, named by the facet that it narrows."""

    def __init__(self, facets: FacetTables, query: SearchQuery) -> None:
        self._facets = facets
        self._allowed = dict(_allowed(facets.snapshot, query))

    def narrow(self, documents: Mask, *, without: str = "") -> Mask:
        """Return the documents that pass every filter, or all but the one of facet `without`."""
        for facet, allowed in self._allowed.items():
            if facet != without:
                documents = documents & allowed
        return documents

    def count(self, documents: Mask, facet: str) -> tuple[FacetCount, ...]:
        """Return how many of `documents` each value of `facet` would give, its own filter left aside."""
        return self._facets[facet].count(self.narrow(documents, without=facet))


def _allowed(snapshot: Snapshot, query: SearchQuery) -> Iterator[tuple[str, Mask]]:
    for facet, values in query.chosen.items():
        if values and facet == YEAR:
            yield YEAR, np.isin(snapshot.years, [int(year) for year in values if year.isdecimal()])
        elif values:
            yield facet, snapshot.mask(FIELDS[facet], values)
    if query.published_from or query.published_until:
        yield _DATES, _published(snapshot.published, query.published_from, query.published_until)


def _published(moments: NDArray[np.int64], earliest: date | None, latest: date | None) -> Mask:
    """Return the dated documents from the beginning of one day to the end of another, in Vietnam."""
    start = _midnight(earliest) if earliest else -UNDATED
    end = _midnight(latest + timedelta(days=1)) if latest and latest < date.max else UNDATED
    return (start <= moments) & (moments < end)


def _midnight(day: date) -> int:
    return to_microseconds(datetime.combine(day, time(), TIMEZONE))
