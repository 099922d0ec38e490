"""The scoreboard's floor: what search is worth on XQuAD may rise and not fall."""

from __future__ import annotations

import pytest

from bench.scoreboard.board import open_corpus
from bench.scoreboard.committed import find_falls
from bench.scoreboard.options import DOCUMENTS, QUESTIONS, SCORES
from bench.scoreboard.trials import build, score

pytestmark = pytest.mark.skipif(not DOCUMENTS.exists(), reason="the shared questions are not here")


def test_no_score_falls_below_the_committed_one(tmp_path):
    corpus = open_corpus(DOCUMENTS, QUESTIONS, None)
    build("ours", tmp_path / "index", DOCUMENTS, None)
    scores = score("ours", tmp_path / "index", corpus.questions)
    assert list(find_falls(SCORES, corpus.name, scores)) == []
