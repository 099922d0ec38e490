"""Whoosh as it comes: its own BM25F over ready folded words, any of which may match."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar, Final

from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import ID, TEXT, Schema
from whoosh.index import create_in, open_dir
from whoosh.query import Or, Term
from whoosh.searching import Results

from bench.scoreboard.corpora import Document
from bench.scoreboard.engines.candidate import TITLE_WEIGHT, Answer, Page, fold_text, fold_words
from bench.scoreboard.measures import DEPTH

_SCHEMA: Final = Schema(
    id=ID(stored=True),
    title=TEXT(SpaceSeparatedTokenizer(), stored=True),
    body=TEXT(SpaceSeparatedTokenizer(), stored=True),
)


class PlainWhoosh:
    """Highlights come from Whoosh's own highlighter over the folded text."""

    ids_are: ClassVar[str] = "10 ids, total"
    page_is: ClassVar[str] = "10 hits with Whoosh's highlights of the folded text, total; no facets"

    def __init__(self, folder: Path) -> None:
        self._searcher = open_dir(str(folder)).searcher()

    @staticmethod
    def build(folder: Path, documents: Iterable[Document]) -> None:
        """Index in one commit."""
        folder.mkdir()
        with create_in(str(folder), _SCHEMA).writer(limitmb=256) as writer:
            for document in documents:
                title, body = fold_text(document.title), fold_text(document.text)
                writer.add_document(id=document.id, title=title, body=body)

    def list_ids(self, text: str) -> Answer:
        """Return the best ten and the total."""
        return _shorten(self._search(text))

    def make_page(self, text: str) -> Page:
        """Return hits with excerpts."""
        results = self._search(text)
        return Page(_shorten(results), tuple(hit.highlights("body") for hit in results), {})

    def _search(self, text: str) -> Results:
        words = fold_words(text)
        titles = [Term("title", word, boost=TITLE_WEIGHT) for word in words]
        return self._searcher.search(Or(titles + [Term("body", word) for word in words]), limit=DEPTH)


def _shorten(results: Results) -> Answer:
    return Answer(tuple(hit["id"] for hit in results), len(results))
