from __future__ import annotations

from pathlib import Path

from bench.scoreboard.board import Card, Corpus
from bench.scoreboard.corpora import Writing
from bench.scoreboard.measures import Latency, Scores
from bench.scoreboard.report import describe, tabulate
from bench.scoreboard.trials import Building

CORPUS = Corpus(Path("docs.jsonl"), None, 1000, 2_000_000, ())


def make_card(engine, milliseconds):
    latency = Latency(milliseconds, 2 * milliseconds)
    both = {"ids": latency, "page": latency}
    scores = {Writing.TYPED: Scores(0.5, 0.25, 0.125)}
    return Card(engine, CORPUS, Building(2.0, 1_000_000), 30.0, 20.0, scores, both, both, latency)


def test_a_table_is_aligned_markdown_with_figures_to_the_right():
    table = tabulate(["engine", "R@1"], [["ours", "0.9"], ["plain-whoosh", "0.75"]])
    assert table.splitlines() == [
        "| engine       |  R@1 |",
        "| ------------ | ---: |",
        "| ours         |  0.9 |",
        "| plain-whoosh | 0.75 |",
    ]


def test_the_board_tells_scores_speed_size_and_how_ours_compares():
    scores, indexing, asking, notes = describe([make_card("ours", 3.0), make_card("fts5", 1.5)])
    assert "0.5000" in scores
    assert "500" in indexing
    assert "0.50" in indexing
    assert "1.50 / 3.00" in asking
    assert "2.0× / 2.0×" in asking
    assert "no facets" in notes


def test_without_ours_nothing_is_compared():
    *_, asking, _ = describe([make_card("fts5", 1.5)])
    assert "×" not in asking
