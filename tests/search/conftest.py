from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from portal.search import SearchDocument, WhooshEngine, create_index
from portal.search.index.live_index import LiveIndex
from portal.search.searcher import Searcher

Write = Callable[..., SearchDocument]


@pytest.fixture(scope="session")
def write() -> Write:
    """Make a Vietnamese news document from its id and what matters to the test."""

    def make(entry_id: str, title: str = "", **values: object) -> SearchDocument:
        given = {"type": "news", "language": "vi", "serves": ("vi", "en", "km"), "slug": entry_id, **values}
        return SearchDocument(key=f"{entry_id}:{given['language']}", entry_id=entry_id, title=title, **given)

    return make


@pytest.fixture
def read(tmp_path: Path) -> Callable[[Iterable[SearchDocument]], Searcher]:
    """Index documents, in several commits if given several lists, and open the last commit."""

    def index_and_open(*commits: Iterable[SearchDocument]) -> Searcher:
        create_index(tmp_path / "read")
        for documents in commits:
            WhooshEngine(tmp_path / "read").index(documents)
        return Searcher(LiveIndex(tmp_path / "read").snapshot())

    return index_and_open


@pytest.fixture(params=[WhooshEngine])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> WhooshEngine:
    """Each engine in turn, empty."""
    create_index(tmp_path / "index")
    return request.param(tmp_path / "index")
