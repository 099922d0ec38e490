from __future__ import annotations

import numpy as np
import pytest

from portal.search.interpretation import cut_phrase
from portal.search.ranking.relevance import saturate


@pytest.fixture
def relevance(read, write):
    documents = [write(f"n{number}", "Tin", body="nước " * (number + 1)) for number in range(4)]
    return read([*documents, write("rare", "Tin", body="hồ sơ đang nộp")]).relevance


def test_a_rare_word_is_worth_more_than_a_common_one(relevance):
    assert relevance.word("so").rarity > relevance.word("nuoc").rarity > 0


def test_more_of_a_word_is_worth_more_but_never_much_more(relevance):
    values = relevance.word("nuoc").spread(5)
    assert values[0] > 0 == values[4]
    assert saturate(1e9) < 3 * saturate(1.0)


def test_many_holders_make_a_column_and_few_a_list(relevance):
    assert relevance.word("nuoc").documents is None
    assert relevance.word("nop").holders == 1


def test_other_marks_are_worth_nothing_where_marks_were_asked_for(relevance):
    (typed,) = cut_phrase("đăng")
    assert relevance.word("dang").holds(np.array([4], np.uint32)).tolist() == [True]
    assert relevance.exactly(typed).holds(np.array([4], np.uint32)).tolist() == [False]


def test_words_that_always_meet_are_about_as_rare_together_as_alone(relevance):
    assert relevance.pair_rarity("ho", "so") == pytest.approx(relevance.word("ho").rarity, rel=0.1)
    assert relevance.pair_rarity("so", "ho") > relevance.word("ho").rarity
