from __future__ import annotations

import numpy as np
import pytest

from portal.search.ranking.pairs import score_pairs

PAIR = ("nuoc", "sach")


@pytest.fixture
def score(read, write):
    """Return what a pair is worth in the documents with the numbers given, of those with these titles."""

    def index_and_score(titles, numbers, pairs):
        relevance = read([write(str(number), title) for number, title in enumerate(titles)]).relevance
        return score_pairs(relevance, np.array(numbers, np.uint32), pairs).tolist()

    return index_and_score


TITLES = ["Nước sạch", "Sạch nước", "Nước thì sạch", "Điện", "Nước sạch, nước sạch", "Tin", "Báo", "Chợ"]


def test_only_documents_with_both_words_side_by_side_in_order_score(score):
    found = score(TITLES, [0, 1, 2, 3], {PAIR: 1.0})
    assert found[0] > 0
    assert found[1:] == [0, 0, 0]


def test_more_is_worth_more_and_a_share_counts_in_proportion(score):
    once, twice = score(TITLES, [0, 4], {PAIR: 1.0})
    assert twice > once
    assert score(TITLES, [0], {PAIR: 0.5}) == pytest.approx([once / 2])


@pytest.mark.parametrize(("numbers", "pairs"), [([], {PAIR: 1.0}), ([0], {}), ([0], {("xa", "la"): 1.0})])
def test_nothing_to_look_for_is_worth_nothing(score, numbers, pairs):
    assert score(TITLES, numbers, pairs) == [0.0] * len(numbers)
