from __future__ import annotations

import numpy as np
import pytest

from portal.search.interpretation import Interpretation, Unit, cut_phrase
from portal.search.proximity import find_near, score_neighbours


def mean(text):
    return Interpretation(tuple(Unit((word,)) for word in cut_phrase(text)))


@pytest.fixture
def relevance(read, write):
    return read(
        [
            write("apart", body="thông báo về tin minh bạch"),
            write("once", body="thông tin minh bạch"),
            write("twice", body="thông tin, thông tin"),
            write("turned", body="tin thông minh"),
            write("far", "thông", body="một hai ba bốn năm sáu bảy tám chín tin"),
        ]
    ).relevance


def test_words_side_by_side_in_the_order_typed_earn_a_bonus(relevance):
    documents = np.arange(5, dtype=np.uint32)
    apart, once, twice, turned, far = score_neighbours(relevance, documents, mean("thông tin")).tolist()
    assert apart == turned == far == 0 < once < twice


def test_repeated_words_of_a_query_are_counted_once(relevance):
    documents = np.arange(5, dtype=np.uint32)
    once = score_neighbours(relevance, documents, mean("thông tin"))
    again = score_neighbours(relevance, documents, mean("thông tin thông tin"))
    assert once[1] == pytest.approx(again[1])


def test_near_means_a_few_words_apart_in_one_part(relevance):
    found = find_near(relevance.occurrences, *cut_phrase("thông tin"))
    assert found.tolist() == [0, 1, 2, 3]
