"""SQLite's full-text search over the folded text."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import ClassVar, Final

from bench.scoreboard.corpora import Document
from bench.scoreboard.engines.candidate import TITLE_WEIGHT, Answer, Page, fold_text, fold_words
from bench.scoreboard.measures import DEPTH

_FILE: Final = "fts5.db"
_TABLE: Final = """CREATE VIRTUAL TABLE documents
    USING fts5(id UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 0')"""
_WEIGHTS: Final = f"INSERT INTO documents(documents, rank) VALUES ('rank', 'bm25(0.0, {TITLE_WEIGHT}, 1.0)')"
_BEST: Final = f"SELECT id FROM documents WHERE documents MATCH ? ORDER BY rank LIMIT {DEPTH}"
_COUNT: Final = "SELECT count(*) FROM documents WHERE documents MATCH ?"
_SHOWN: Final = f"""SELECT id, snippet(documents, 2, '<mark>', '</mark>', '…', 40)
    FROM documents WHERE documents MATCH ? ORDER BY rank LIMIT {DEPTH}"""


class Fts5:
    """One table, ranked by its own BM25; the file is mapped into memory to spare it copies."""

    ids_are: ClassVar[str] = "10 ids, total by a second statement"
    page_is: ClassVar[str] = "10 hits with snippet() of the folded text, total; no facets"

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(folder / _FILE)
        self._connection.execute("PRAGMA mmap_size = 1073741824")

    @staticmethod
    def build(folder: Path, documents: Iterable[Document]) -> None:
        """Index in one transaction, then merge the segments into one."""
        folder.mkdir()
        rows = ((document.id, fold_text(document.title), fold_text(document.text)) for document in documents)
        with closing(sqlite3.connect(folder / _FILE)) as connection, connection:
            connection.execute(_TABLE)
            connection.execute(_WEIGHTS)
            connection.executemany("INSERT INTO documents VALUES (?, ?, ?)", rows)
            connection.execute("INSERT INTO documents(documents) VALUES ('optimize')")

    def list_ids(self, text: str) -> Answer:
        """Return the best ten and the total."""
        words = _any_of(text)
        ids = (id_ for (id_,) in self._connection.execute(_BEST, (words,)))
        return Answer(tuple(ids), self._count(words))

    def make_page(self, text: str) -> Page:
        """Return hits with excerpts."""
        words = _any_of(text)
        rows = self._connection.execute(_SHOWN, (words,)).fetchall()
        answer = Answer(tuple(id_ for id_, _ in rows), self._count(words))
        return Page(answer, tuple(excerpt for _, excerpt in rows), {})

    def _count(self, words: str) -> int:
        return int(self._connection.execute(_COUNT, (words,)).fetchone()[0])


def _any_of(text: str) -> str:
    """Return a match expression; syllables hold letters and digits alone, so quotes are enough."""
    return " OR ".join(f'"{word}"' for word in fold_words(text)) or '""'
