"""The portal's engine, through nothing but its public face."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import ClassVar, Final

from bench.scoreboard.corpora import Document
from bench.scoreboard.engines.candidate import FACETS, Answer, Page
from bench.scoreboard.facets import make_facets
from bench.scoreboard.measures import DEPTH
from portal.search import SearchDocument, SearchQuery, SearchResults, WhooshEngine, create_index
from portal.search.query import LONGEST_TEXT

_BATCH: Final = 8_192


class Ours:
    """Questions are asked as they were typed: everything that search makes of them is in the figures."""

    ids_are: ClassVar[str] = "10 hits with titles and excerpts highlighted, total"
    page_is: ClassVar[str] = "the same and 5 facets"

    def __init__(self, folder: Path) -> None:
        self._engine = WhooshEngine(folder)

    @staticmethod
    def build(folder: Path, documents: Iterable[Document]) -> None:
        """Index in batches, as the portal's own projection does."""
        create_index(folder)
        engine = WhooshEngine(folder)
        described = (_describe(number, document) for number, document in enumerate(documents))
        while batch := list(islice(described, _BATCH)):
            engine.index(batch)

    def list_ids(self, text: str) -> Answer:
        """Return the best ten and the total."""
        return _shorten(self._search(text, ()))

    def make_page(self, text: str) -> Page:
        """Return hits with excerpts, and the counts of all facets."""
        results = self._search(text, FACETS)
        facets = {name: {one.value: one.count for one in counts} for name, counts in results.facets.items()}
        return Page(_shorten(results), tuple(hit.excerpt_html for hit in results.hits), facets)

    def _search(self, text: str, facets: tuple[str, ...]) -> SearchResults:
        return self._engine.search(SearchQuery(text=text[:LONGEST_TEXT], first=DEPTH, facets=facets))


def _shorten(results: SearchResults) -> Answer:
    return Answer(tuple(hit.entry_id for hit in results.hits), results.total)


def _describe(number: int, document: Document) -> SearchDocument:
    facets = make_facets(number)
    return SearchDocument(
        key=f"{document.id}:vi",
        entry_id=document.id,
        type=facets.type,
        language="vi",
        serves=("vi", "en", "km"),
        slug=document.id,
        title=document.title,
        body=document.text,
        agency=facets.agency,
        topics=facets.topics,
        areas=facets.areas,
        published_at=facets.published_at,
    )
