"""The filters of a query as sets of documents, and what choosing another value would give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime, time, timedelta
from typing import Final

from portal.i18n import TIMEZONE
from portal.search.query import SearchQuery
from portal.search.results import FacetCount
from portal.search.schema import UNDATED, to_microseconds
from portal.search.snapshot import Snapshot

_FIELDS: Final = {"type": "type", "topic": "topics", "agency": "agency", "area": "areas"}
_YEAR: Final = "year"


class Filters:
    """What each filter of a query lets through, named by the facet that it narrows."""

    def __init__(self, snapshot: Snapshot, query: SearchQuery) -> None:
        self._snapshot = snapshot
        self._allowed = dict(_allowed(snapshot, query))

    def narrow(self, documents: AbstractSet[int], *, without: str = "") -> AbstractSet[int]:
        """Return the documents that pass every filter, or all but the one of facet `without`."""
        for facet, allowed in self._allowed.items():
            if facet != without:
                documents = documents & allowed
        return documents

    def count(self, documents: AbstractSet[int], facet: str) -> tuple[FacetCount, ...]:
        """Return how many of `documents` each value of `facet` would give, its own filter left aside."""
        counts = _tally(self._snapshot, self.narrow(documents, without=facet), facet)
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        return tuple(FacetCount(value, count) for value, count in ranked if count)


def _allowed(snapshot: Snapshot, query: SearchQuery) -> Iterator[tuple[str, AbstractSet[int]]]:
    chosen = {"type": query.types, "topic": query.topics, "agency": query.agencies, "area": query.areas}
    for facet, values in chosen.items():
        if values:
            yield facet, _union(snapshot, _FIELDS[facet], values)
    if query.published_from or query.published_until:
        yield _YEAR, _published(snapshot.published, query.published_from, query.published_until)


def _union(snapshot: Snapshot, field: str, values: Sequence[str]) -> frozenset[int]:
    return frozenset().union(*(snapshot.documents(field, value) for value in values))


def _published(moments: Sequence[int], earliest: date | None, latest: date | None) -> frozenset[int]:
    """Return the dated documents from the beginning of one day to the end of another, in Vietnam."""
    start = _midnight(earliest) if earliest else -UNDATED
    end = _midnight(latest + timedelta(days=1)) if latest and latest < date.max else UNDATED
    return frozenset(document for document, moment in enumerate(moments) if start <= moment < end)


def _midnight(day: date) -> int:
    return to_microseconds(datetime.combine(day, time(), TIMEZONE))


def _tally(snapshot: Snapshot, documents: AbstractSet[int], facet: str) -> Mapping[str, int]:
    if facet == _YEAR:
        return Counter(year for document in documents if (year := snapshot.years[document]))
    field = _FIELDS[facet]
    return {value: len(documents & snapshot.documents(field, value)) for value in snapshot.values(field)}
