"""Texts in datasets, found by the portal's own search."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from portal.i18n import Locale
from portal.search import SearchEngine, SearchQuery
from portal.search.query import LARGEST_PAGE
from portal.syndication.ckan import SearchRefused

MOST_TEXTS: Final = 10


@dataclass
class TextFinder:
    """Looks for the texts of one request, each once."""

    engine: SearchEngine
    locale: Locale
    _found: dict[str, Mapping[str, float]] = field(default_factory=dict)

    def find(self, text: str) -> Mapping[str, float]:
        """Return the ids of the datasets in which `text` is found, with a score that orders them."""
        if text not in self._found:
            if len(self._found) == MOST_TEXTS:
                raise SearchRefused("A query may have {limit} texts at most.", limit=MOST_TEXTS)
            ids = list(dict.fromkeys(self._page_through(text)))
            self._found[text] = {id_: float(len(ids) - rank) for rank, id_ in enumerate(ids)}
        return self._found[text]

    def _page_through(self, text: str) -> Iterator[str]:
        query = SearchQuery(text, self.locale, types=("dataset",), first=LARGEST_PAGE)
        while True:
            results = self.engine.search(query)
            yield from (hit.entry_id for hit in results.hits)
            if not results.has_next_page:
                return
            query = replace(query, after=results.end_cursor)
