from __future__ import annotations

import pytest

from portal.search.interpretation import cut_phrase
from portal.search.ranking.proximity import find_near


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


def test_near_means_a_few_words_apart_in_one_part(relevance):
    found = find_near(relevance.occurrences, *cut_phrase("thông tin"))
    assert found.tolist() == [0, 1, 2, 3]
