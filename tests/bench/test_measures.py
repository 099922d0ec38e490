from __future__ import annotations

import math

import pytest

from bench.scoreboard.measures import (
    answers_first,
    average,
    normalised_gain,
    reciprocal_rank,
    summarise,
)


@pytest.mark.parametrize(
    ("found", "expected"), [("abc", 1.0), ("xa", 1 / 2), ("xyzb", 1 / 4), ("xyz", 0.0), ("", 0.0)]
)
def test_the_reciprocal_rank_is_that_of_the_first_right_answer(found, expected):
    assert reciprocal_rank(list(found), {"a", "b"}) == expected


def test_an_answer_after_the_tenth_counts_for_nothing():
    found = [*"0123456789", "a"]
    assert reciprocal_rank(found, {"a"}) == normalised_gain(found, {"a"}) == 0
    assert reciprocal_rank(found[1:], {"a"}) == 1 / 10


def test_only_the_first_answer_counts_as_first():
    assert answers_first(["a", "b"], {"a"}) == 1
    assert answers_first(["b", "a"], {"a"}) == answers_first([], {"a"}) == 0


def test_gain_is_discounted_by_rank_and_compared_with_the_best_list():
    assert normalised_gain(["a", "b"], {"a", "b"}) == 1
    assert normalised_gain(["x", "a"], {"a"}) == pytest.approx(1 / math.log2(3))
    expected = (1 + 1 / 2) / (1 + 1 / math.log2(3))
    assert normalised_gain(["a", "x", "b"], {"a", "b"}) == pytest.approx(expected)


def test_with_more_right_answers_than_ten_a_full_list_is_perfect():
    assert normalised_gain(list("abcdefghij"), set("abcdefghijkl")) == 1


def test_scores_are_means_over_the_questions():
    scores = average([(["a"], {"a"}), (["x", "a"], {"a"}), (["x"], {"a"}), ([], {"a"})])
    assert (scores.mrr, scores.first) == (1.5 / 4, 1 / 4)
    assert scores.ndcg == pytest.approx((1 + 1 / math.log2(3)) / 4)


def test_percentiles_are_durations_that_were_measured():
    latency = summarise(range(100, 0, -1))
    assert (latency.p50, latency.p95) == (50, 95)
    assert summarise([7.0]).p95 == 7.0
