"""What was decoded for a commit goes with it."""

from __future__ import annotations

import gc
from weakref import ref

from portal.search import SearchQuery, WhooshEngine, create_index


def test_nothing_of_an_old_commit_waits_for_the_garbage_collector(tmp_path, write):
    create_index(tmp_path)
    engine = WhooshEngine(tmp_path)
    engine.index([write("a", "Nước sạch nông thôn")])
    engine.search(SearchQuery(text="nuoc sachh", facets=("type",)))
    searcher = engine._searcher()
    old = [ref(searcher), ref(searcher.snapshot), ref(searcher.relevance.occurrences)]
    del searcher
    gc.disable()
    try:
        engine.index([write("b", "Điện")])
        engine.search(SearchQuery(text="điện"))
        assert [each() for each in old] == [None, None, None]
    finally:
        gc.enable()
