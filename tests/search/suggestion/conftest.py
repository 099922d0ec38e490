from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from portal.i18n import Locale
from portal.search import SearchDocument, Suggestion, SuggestQuery
from portal.search.searcher import Searcher

Suggest = Callable[..., list[Suggestion]]


@pytest.fixture
def suggest(read: Callable[[Iterable[SearchDocument]], Searcher]) -> Suggest:
    """Index documents and complete a text from them."""

    def index_and_suggest(text: str, *documents: SearchDocument, locale: Locale = Locale.VI, first: int = 8):
        return list(read(documents).suggest(SuggestQuery(text, locale, first)))

    return index_and_suggest
