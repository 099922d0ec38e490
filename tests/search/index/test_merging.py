from __future__ import annotations

from portal.search import SearchQuery, WhooshEngine, create_index
from portal.search.index.live_index import LiveIndex


def test_many_small_commits_leave_few_segments_and_lose_nothing(tmp_path, write):
    create_index(tmp_path)
    engine = WhooshEngine(tmp_path)
    for number in range(40):
        engine.index([write(f"e{number}", f"Nước {number}", topics=(f"t{number % 3}",), body="sạch")])
    engine.index([write("e7", "Điện")], remove=["e8"])
    assert len(LiveIndex(tmp_path).snapshot().segments) < 8
    found = engine.search(SearchQuery(text="nước sạch", first=100, facets=("topic",)))
    assert {hit.entry_id for hit in found.hits} == {f"e{number}" for number in range(40)} - {"e7", "e8"}
    assert sum(count.count for count in found.facets["topic"]) == 38


def test_a_segment_that_is_mostly_deleted_is_merged_away(tmp_path, write):
    create_index(tmp_path)
    engine = WhooshEngine(tmp_path)
    engine.index([write(f"e{number}", "Nước") for number in range(10)])
    engine.index([], remove=[f"e{number}" for number in range(9)])
    engine.index([write("new", "Nước")])
    assert sum(segment.count for segment in LiveIndex(tmp_path).snapshot().segments) == 2
