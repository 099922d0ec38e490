"""The scores that ours must not fall below, as a JSON file in the repository."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import orjson

from bench.scoreboard.corpora import Writing
from bench.scoreboard.measures import Scores

Committed = dict[str, dict[str, float]]

DIGITS: Final = 4
# Rounding differs a little among processors and may swap two answers of equal worth.
SLACK: Final = 0.001


def read_committed(path: Path) -> Committed:
    """Return MRR@10 for each writing of each set, by the name of the set."""
    committed: Committed = orjson.loads(path.read_bytes()) if path.exists() else {}
    return committed


def write_committed(path: Path, name: str, scores: Mapping[Writing, Scores]) -> None:
    """Put the scores of a set in the file; other sets keep theirs."""
    new = {str(writing): round(one.mrr, DIGITS) for writing, one in scores.items()}
    text = orjson.dumps({**read_committed(path), name: new}, option=orjson.OPT_INDENT_2)
    path.write_bytes(text + b"\n")


def find_falls(path: Path, name: str, scores: Mapping[Writing, Scores]) -> Iterator[str]:
    """Yield a sentence for each score that fell, or for a set that has none to be compared with."""
    committed = read_committed(path).get(name)
    if committed is None:
        yield f"{path} has no scores of {name}; write them with --update."
        return
    for writing, one in scores.items():
        if one.mrr < (least := committed[writing]) - SLACK:
            yield f"{name}, {writing}: MRR@10 is {one.mrr:.{DIGITS}f}, was {least:.{DIGITS}f}."
