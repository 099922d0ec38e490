from __future__ import annotations

from portal.api.types.clause import read_clauses


def test_each_clause_is_told_as_typed_with_the_text_that_is_left_without_it() -> None:
    found = list(read_clauses('loại:tin "căn cước" -phạt khám bệnh', {"type"}))
    assert [(each.text, each.asks) for each in found] == [
        ("loại:tin", "type"),
        ('"căn cước"', "phrase"),
        ("-phạt", "without"),
    ]
    assert found[1].rest == "loại:tin -phạt khám bệnh"


def test_a_value_that_is_searched_as_words_is_no_clause() -> None:
    assert list(read_clauses("chủ đề:lạ", ())) == []
    assert [each.asks for each in read_clauses("sau:2024 trước:2026", ())] == ["from", "until"]
