"""The measures of a ranked list, each over its first ten ids, with an answer either right or wrong.

Mean reciprocal rank: Voorhees, TREC-8 (1999). nDCG: Järvelin and Kekäläinen, TOIS 20 (2002), with
gain 1 and the discount log2(rank + 1).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final

DEPTH: Final = 10


@dataclass(frozen=True, slots=True)
class Scores:
    """Means over a set of questions, each between 0 and 1."""

    mrr: float
    first: float
    ndcg: float


@dataclass(frozen=True, slots=True)
class Latency:
    """What half and what nineteen in twenty of the questions took at most, in milliseconds."""

    p50: float
    p95: float


def reciprocal_rank(found: Sequence[str], relevant: Collection[str]) -> float:
    """Return 1 / the rank of the first right answer, 0 without one."""
    return next((1 / rank for rank, id_ in enumerate(found[:DEPTH], 1) if id_ in relevant), 0.0)


def answers_first(found: Sequence[str], relevant: Collection[str]) -> float:
    """Return 1 if the first answer is right, else 0."""
    return float(bool(found) and found[0] in relevant)


def normalised_gain(found: Sequence[str], relevant: Collection[str]) -> float:
    """Return the discounted gain over that of the best list possible."""
    gain = sum(_discount(rank) for rank, id_ in enumerate(found[:DEPTH], 1) if id_ in relevant)
    return gain / sum(_discount(rank) for rank in range(1, min(len(relevant), DEPTH) + 1))


def average(judged: Iterable[tuple[Sequence[str], Collection[str]]]) -> Scores:
    """Return the means over pairs of found and relevant ids, of which there is at least one."""
    pairs = list(judged)
    measures = (reciprocal_rank, answers_first, normalised_gain)
    mrr, first, ndcg = (fmean(measure(*pair) for pair in pairs) for measure in measures)
    return Scores(mrr, first, ndcg)


def summarise(milliseconds: Iterable[float]) -> Latency:
    """Return the percentiles by nearest rank of at least one duration."""
    ordered = sorted(milliseconds)
    p50, p95 = (ordered[math.ceil(share * len(ordered)) - 1] for share in (0.50, 0.95))
    return Latency(p50, p95)


def _discount(rank: int) -> float:
    return 1 / math.log2(rank + 1)
