"""Tantivy (Rust) through tantivy-py over the folded text."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, ClassVar, Final

import tantivy
from tantivy import Occur, Query, SchemaBuilder, SnippetGenerator, TextAnalyzerBuilder, Tokenizer

from bench.scoreboard.corpora import Document
from bench.scoreboard.engines.candidate import FACETS, TITLE_WEIGHT, Answer, Page, fold_text, fold_words
from bench.scoreboard.facets import make_facets
from bench.scoreboard.measures import DEPTH

_IDS: Final = "ids.json"
_HEAP: Final = 256_000_000
_MOST_VALUES: Final = 200
_COUNTS: Final = {name: {"terms": {"field": name, "size": _MOST_VALUES}} for name in FACETS}


class TantivyPeer:
    """Ids are numbers in a column, the fastest way there is; their spelling lies in a list beside."""

    ids_are: ClassVar[str] = "10 ids, total"
    page_is: ClassVar[str] = "10 hits with snippets of the folded text, 5 facets by aggregation, total"

    def __init__(self, folder: Path) -> None:
        self._index = tantivy.Index.open(str(folder))
        _register_words(self._index)
        self._searcher = self._index.searcher()
        self._ids: list[str] = json.loads((folder / _IDS).read_text("utf-8"))

    @staticmethod
    def build(folder: Path, documents: Iterable[Document]) -> None:
        """Index in one commit with a thread a core, merges included."""
        folder.mkdir()
        index = tantivy.Index(_make_schema(), str(folder))
        _register_words(index)
        writer = index.writer(_HEAP)
        ids = []
        for number, document in enumerate(documents):
            writer.add_document(_describe(number, document))
            ids.append(document.id)
        writer.commit()
        writer.wait_merging_threads()
        (folder / _IDS).write_text(json.dumps(ids), "utf-8")

    def list_ids(self, text: str) -> Answer:
        """Return the best ten and the total."""
        return self._answer(self._searcher.search(self._any_of(text), DEPTH))

    def make_page(self, text: str) -> Page:
        """Return hits with excerpts, and the counts of all facets."""
        query = self._any_of(text)
        found = self._searcher.search(query, DEPTH)
        snippets = SnippetGenerator.create(self._searcher, query, self._index.schema, "body")
        documents = (self._searcher.doc(address) for _, address in found.hits)
        excerpts = tuple(snippets.snippet_from_doc(document).to_html() for document in documents)
        return Page(self._answer(found), excerpts, self._count(query))

    def _answer(self, found: Any) -> Answer:
        numbers = self._searcher.fast_field_values("number", [address for _, address in found.hits])
        return Answer(tuple(self._ids[int(number or 0)] for number in numbers), found.count)

    def _count(self, query: Query) -> dict[str, dict[str, int]]:
        counted = self._searcher.aggregate(query, _COUNTS)
        return {name: {one["key"]: one["doc_count"] for one in counted[name]["buckets"]} for name in FACETS}

    def _any_of(self, text: str) -> Query:
        schema, words = self._index.schema, fold_words(text)
        titles = [Query.boost_query(Query.term_query(schema, "title", word), TITLE_WEIGHT) for word in words]
        bodies = [Query.term_query(schema, "body", word) for word in words]
        return Query.boolean_query([(Occur.Should, part) for part in titles + bodies])


def _make_schema() -> tantivy.Schema:
    builder = SchemaBuilder()
    builder.add_integer_field("number", fast=True)
    for name in ("title", "body"):
        builder.add_text_field(name, stored=True, tokenizer_name="words")
    for name in FACETS:
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


def _register_words(index: tantivy.Index) -> None:
    index.register_tokenizer("words", TextAnalyzerBuilder(Tokenizer.whitespace()).build())


def _describe(number: int, document: Document) -> tantivy.Document:
    facets = make_facets(number)
    values = {
        "number": number,
        "title": fold_text(document.title),
        "body": fold_text(document.text),
        "type": facets.type,
        "topic": list(facets.topics),
        "agency": facets.agency,
        "area": list(facets.areas),
        "year": str(facets.published_at.year),
    }
    return tantivy.Document(**values)
