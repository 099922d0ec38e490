"""The command line of `bench/search.py`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from bench.scoreboard.engines import ENGINES

ROOT: Final = Path(__file__).parents[2]
DOCUMENTS: Final = ROOT.parent / "shared" / "search" / "xquad_vi_docs.jsonl"
QUESTIONS: Final = DOCUMENTS.with_name("xquad_vi_queries.jsonl")
SCORES: Final = ROOT / "bench" / "search_scores.json"


def parse_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Search engines side by side")
    parser.add_argument("--docs", type=Path, default=DOCUMENTS)
    parser.add_argument("--queries", type=Path, default=QUESTIONS)
    parser.add_argument("--engine", action="append", choices=ENGINES, help="may be given several times")
    parser.add_argument("--limit-docs", type=int, metavar="N", help="take the first N documents alone")
    parser.add_argument(
        "--repeat", type=int, default=3, metavar="N", help="runs of which each question's best counts"
    )
    errands = parser.add_mutually_exclusive_group()
    errands.add_argument("--grow", type=int, nargs="+", metavar="N", help="measure made-up corpora of N")
    for errand, deed in (("--check", "fail if it fell below FILE"), ("--update", "write FILE")):
        told = f"score ours alone and {deed} (bench/search_scores.json)"
        errands.add_argument(errand, type=Path, nargs="?", const=SCORES, metavar="FILE", help=told)
    return parser.parse_args()
