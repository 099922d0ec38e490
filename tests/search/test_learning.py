from __future__ import annotations

from portal.search import SearchQuery


def test_what_a_text_defines_is_looked_for_everywhere(read, write):
    searcher = read(
        [
            write("teaches", body="Trung tâm quan trắc biển (TTQTB) mở cửa."),
            write("full", body="Đến trung tâm quan trắc biển"),
            write("other", body="trung tâm"),
        ]
    )
    found = searcher.search(SearchQuery(text="TTQTB"), None)
    assert [hit.entry_id for hit in found.hits] == ["teaches", "full"]
    assert [(each.text, each.kind) for each in found.expansions] == [
        ("Trung tâm quan trắc biển", "definition")
    ]
