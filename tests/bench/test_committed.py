from __future__ import annotations

import pytest

from bench.scoreboard.committed import find_falls, read_committed, write_committed
from bench.scoreboard.corpora import Writing
from bench.scoreboard.measures import Scores


def score_all(mrr):
    return {writing: Scores(mrr, 0.9, 0.9) for writing in Writing}


@pytest.fixture
def committed(tmp_path):
    path = tmp_path / "scores.json"
    write_committed(path, "news", score_all(0.95))
    return path


def test_equal_or_better_scores_pass(committed):
    assert not list(find_falls(committed, "news", score_all(0.95)))
    assert not list(find_falls(committed, "news", score_all(0.97)))


def test_every_writing_that_fell_is_named_with_both_scores(committed):
    scores = score_all(0.95) | {Writing.UNACCENTED: Scores(0.94, 1, 1)}
    (fall,) = find_falls(committed, "news", scores)
    assert fall == "news, unaccented: MRR@10 is 0.9400, was 0.9500."


def test_a_set_without_committed_scores_does_not_pass(committed):
    (fall,) = find_falls(committed, "laws", score_all(1.0))
    assert "has no scores of laws" in fall


def test_other_sets_keep_their_scores(committed):
    write_committed(committed, "laws", score_all(0.5))
    assert set(read_committed(committed)) == {"news", "laws"}
