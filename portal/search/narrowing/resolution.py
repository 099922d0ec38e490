"""The filters that were typed into the search text, as the values that the index has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

import numpy as np

from portal.search.identifiers.finding import squeeze
from portal.search.index.occurrences import Occurrences
from portal.search.interpretation import cut_phrase
from portal.search.narrowing.facets import FacetTables
from portal.search.query import SearchQuery
from portal.search.query_language.parsing import ParsedText, parse_query
from portal.text import slugify

_CLOSED: Final = frozenset({"type", "year", "format"})
_KIND_WORDS: Final = 2


class Resolver:
    """Reads the text of queries against one snapshot."""

    def __init__(self, facets: FacetTables, occurrences: Occurrences) -> None:
        self._facets, self._snapshot = facets, facets.snapshot
        self._occurrences = occurrences

    def resolve(self, query: SearchQuery) -> tuple[SearchQuery, ParsedText]:
        """Return `query` narrowed by what its text asks for, and what is left to search as words.

        A value that the index does not know is a word like any other.
        """
        parsed = parse_query(query.text)
        chosen, unknown = dict(query.chosen), []
        for facet, values in parsed.filters.items():
            for value in values:
                found = tuple(self._find(facet, value))
                chosen[facet] = (*chosen[facet], *found)
                unknown += [] if found else [value]
        narrowed = replace(
            query.choose(chosen),
            published_from=_latest(query.published_from, parsed.published_from),
            published_until=_earliest(query.published_until, parsed.published_until),
        )
        return narrowed, replace(parsed, words=" ".join([parsed.words, *unknown]).strip())

    def _find(self, facet: str, value: str) -> Iterator[str]:
        if facet in _CLOSED:
            yield value
            return
        known = self._facets[facet].values
        yield from (each for each in dict.fromkeys((value, slugify(value))) if each in known)
        if facet == "area" and value not in known:
            yield from self._find_areas(value)

    def _find_areas(self, name: str) -> Iterator[str]:
        """Yield the codes of the areas that bear a name, with or without the words for their kind."""
        phrase, row = cut_phrase(name), self._occurrences.row
        places = self._occurrences.phrase(phrase, exact=True)
        slots = row.slots(places)
        starts, lengths = row.starts[slots], row.lengths[slots]
        at_end = (row.parts[slots] == 0) & (places + np.uint32(len(phrase)) == starts + lengths)
        named = row.documents[slots[at_end & (lengths <= len(phrase) + _KIND_WORDS)]]
        areas = self._snapshot.mask("type", ["area"]) & self._snapshot.alive
        for document in named[areas[named]].tolist():
            yield from self._find_codes(document)

    def _find_codes(self, document: int) -> Iterator[str]:
        """Yield the code of an area's document: of the areas it lies in, the one that it names as its own."""
        for code in self._facets["area"].of(document):
            if document in self._snapshot.documents("identifiers", squeeze(code)):
                yield code


def _latest(*days: date | None) -> date | None:
    return max(filter(None, days), default=None)


def _earliest(*days: date | None) -> date | None:
    return min(filter(None, days), default=None)
