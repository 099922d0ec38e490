"""What the values of facets are called: topics, agencies and areas are documents of the index too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

import numpy as np

from portal.i18n import Locale, serve
from portal.search.identifiers.finding import squeeze
from portal.search.index.snapshot import Mask
from portal.search.narrowing.facets import FacetTables
from portal.vocabulary import load_vocabulary

_SLUGS: Final = frozenset({"topic", "agency"})
_VOCABULARIES: Final = {
    "licence": "licences",
    "level": "procedure_levels",
    "audience": "audiences",
    "event": "events",
    "channel": "channels",
    "fee": "procedure_fees",
    "time": "procedure_times",
    "office": "procedure_offices",
}


class FacetTitles:
    """The titles of one snapshot's values; threads share it. `served` are the documents of each language."""

    def __init__(self, facets: FacetTables, served: Mapping[Locale, Mask]) -> None:
        self._facets, self._snapshot, self._served = facets, facets.snapshot, served
        self._by_slug: dict[tuple[str, Locale], Mapping[str, str]] = {}
        self._by_code: dict[tuple[str, Locale], str] = {}

    def find(self, facet: str, values: Iterable[str], locale: Locale) -> dict[str, str]:
        """Return the titles of those of `values` that have one; types and years have none."""
        titles = ((value, self._find(facet, value, locale)) for value in values)
        return {value: title for value, title in titles if title}

    def _find(self, facet: str, value: str, locale: Locale) -> str:
        if facet in _SLUGS:
            return self._read_slugs(facet, locale).get(value, "")
        if facet == "area":
            return self._find_area(value, locale)
        if facet in _VOCABULARIES:
            terms = load_vocabulary(_VOCABULARIES[facet])
            return serve(terms[value].title, locale).text if value in terms else ""
        if facet == "field":
            return self._field_names.get(value, "")
        return value.upper() if facet == "format" else ""

    @cached_property
    def _field_names(self) -> Mapping[str, str]:
        """Names of the fields of administration by slug."""
        packed = (
            each for segment in self._snapshot.segments for each in segment.keywords.values("field_names")
        )
        return dict(each.partition("=")[::2] for each in packed)

    def _read_slugs(self, type_: str, locale: Locale) -> Mapping[str, str]:
        """Return the titles of all entries of a type by slug, read when first asked for."""
        key = (type_, locale)
        if key not in self._by_slug:
            found = np.flatnonzero(self._snapshot.mask("type", [type_]) & self._served[locale])
            texts = map(self._snapshot.texts, found.tolist())
            self._by_slug[key] = {each["slug"]: each["title"] for each in texts}
        return self._by_slug[key]

    def _find_area(self, code: str, locale: Locale) -> str:
        """Return the title of an area, kept once it is found: what is asked for may be anything."""
        key = (code, locale)
        if key not in self._by_code and (title := self._read_area(code, locale)):
            self._by_code[key] = title
        return self._by_code.get(key, "")

    def _read_area(self, code: str, locale: Locale) -> str:
        """Read an area's title: its document has the code as its own, without the period before a colon.

        Former areas also lie in what they became, which may have their number: the area itself is
        the one that lies in the fewest.
        """
        around = self._facets["area"]
        areas = self._snapshot.mask("type", ["area"]) & self._served[locale]
        numbered = self._snapshot.documents("identifiers", squeeze(code.rpartition(":")[2]))
        own = [each for each in numbered[areas[numbered]].tolist() if code in around.of(each)]
        nearest = min(own, key=lambda each: len(around.of(each)), default=None)
        return "" if nearest is None else self._snapshot.texts(nearest)["title"]
