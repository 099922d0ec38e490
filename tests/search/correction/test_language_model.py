from __future__ import annotations

from portal.search.correction.language_model import LanguageModel


def test_a_pair_that_occurs_is_likelier_than_one_that_does_not(model: LanguageModel) -> None:
    assert model.weigh("minh", "thong") > model.weigh("hưu", "thong")
    assert model.weigh("minh", "thong") > model.weigh("minh") > model.weigh("minh", "cong")


def test_pairs_are_counted_in_their_order_over_all_segments(model: LanguageModel) -> None:
    assert model.count_pair("thong", "minh") == 2
    assert model.count_pair("minh", "thong") == 0
    assert model.are_bound("nghi", "huu")


def test_pairs_end_with_their_text(model: LanguageModel) -> None:
    assert model.count_pair("giang", "nganh") == 0


def test_an_unknown_word_is_the_less_likely_the_longer_it_is(model: LanguageModel) -> None:
    assert model.weigh("thong") > model.weigh("xyz") > model.weigh("xyzxyz")
