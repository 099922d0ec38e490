"""Cards as tables in Markdown, aligned to be read in a terminal as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.scoreboard.board import Card
from bench.scoreboard.engines import load_engine
from bench.scoreboard.measures import Latency
from bench.scoreboard.trials import Face


def describe(cards: Sequence[Card]) -> Iterator[str]:
    """Yield the scoreboard of several engines over one corpus, part by part."""
    yield tabulate(["engine", "written", "MRR@10", "R@1", "nDCG@10"], _score_rows(cards))
    yield from describe_speed(cards)


def describe_speed(cards: Sequence[Card]) -> Iterator[str]:
    """Yield what indexing and asking cost, and what each engine was asked to do."""
    yield tabulate(_INDEXING, [_indexing_row(card) for card in cards])
    yield tabulate(_ASKING, [_asking_row(card, _find_ours(cards, card)) for card in cards])
    yield "\n".join(_explain(engine) for engine in dict.fromkeys(card.engine for card in cards))


def tabulate(header: list[str], rows: Sequence[list[str]]) -> str:
    """Return a Markdown table, its first column to the left and the figures to the right."""
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    lines = [_join(header, widths), "| " + " | ".join(rule) + " |", *(_join(row, widths) for row in rows)]
    return "\n".join(lines)


def _join(cells: list[str], widths: list[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    aligned = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
    return "| " + " | ".join(aligned) + " |"


_INDEXING = ["engine", "documents", "documents/s", "index/text", "peak MB indexing", "peak MB asking"]
_ASKING = [
    *("engine", "documents", "opening", "ids cold", "ids warm", "ours takes"),
    *("page cold", "page warm", "ours takes"),
]


def _score_rows(cards: Sequence[Card]) -> list[list[str]]:
    return [
        [card.engine, writing, *(f"{value:.4f}" for value in (scores.mrr, scores.first, scores.ndcg))]
        for card in cards
        for writing, scores in card.scores.items()
    ]


def _indexing_row(card: Card) -> list[str]:
    corpus, building = card.corpus, card.building
    return [
        card.engine,
        f"{corpus.count:,}",
        f"{corpus.count / building.seconds:,.0f}",
        f"{building.size / corpus.size:.2f}",
        f"{card.building_memory:,.0f}",
        f"{card.asking_memory:,.0f}",
    ]


def _asking_row(card: Card, ours: Card | None) -> list[str]:
    row = [card.engine, f"{card.corpus.count:,}", _write(card.opening)]
    row += [_write(card.cold["ids"]), _write(card.warm["ids"])]
    row += [_compare(ours, card, "ids")]
    row += [_write(card.cold["page"]), _write(card.warm["page"])]
    return [*row, _compare(ours, card, "page")]


def _find_ours(cards: Sequence[Card], beside: Card) -> Card | None:
    same = (card for card in cards if card.corpus.count == beside.corpus.count)
    return next((card for card in same if card.engine == "ours"), None)


def _write(latency: Latency) -> str:
    return f"{latency.p50:.2f} / {latency.p95:.2f}"


def _compare(ours: Card | None, theirs: Card, face: Face) -> str:
    """Return how many times as long as theirs our median and our 95th percentile take."""
    if ours is None:
        return "-"
    mine, other = ours.warm[face], theirs.warm[face]
    return f"{mine.p50 / other.p50:.1f}× / {mine.p95 / other.p95:.1f}×"


def _explain(engine: str) -> str:
    candidate = load_engine(engine)
    return f"- {engine}: ids are {candidate.ids_are}; a page is {candidate.page_is}."
