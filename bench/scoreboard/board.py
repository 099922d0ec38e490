"""All trials of one engine over one corpus, one after another."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.scoreboard.apart import run_apart
from bench.scoreboard.corpora import Question, Writing, read_documents, read_questions
from bench.scoreboard.measures import Latency, Scores, summarise
from bench.scoreboard.trials import (
    Building,
    Face,
    ask_cold,
    ask_warm,
    build,
    find_late_modules,
    fold_alone,
    score,
)
from portal.errors import InvalidFile

_MOST_ASKED: Final = 1200
_MOST_COLD: Final = 100
_WRITINGS: Final = tuple(Writing)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Documents in a file, of which the first `limit` count, with questions about them."""

    documents: Path
    limit: int | None
    count: int
    size: int
    questions: tuple[Question, ...]

    @property
    def name(self) -> str:
        """The set's name, by which its scores are kept."""
        whole = self.documents.stem
        return whole if self.limit is None else f"{whole}[:{self.limit}]"

    def texts(self) -> list[str]:
        """Return what is asked for time: typed, unaccented and half-accented questions in turn."""
        step = -(-len(self.questions) // _MOST_ASKED)
        asked = self.questions[::step]
        return [question.write(_WRITINGS[turn % 3]) for turn, question in enumerate(asked)]


@dataclass(frozen=True, slots=True)
class Card:
    """All figures of one engine; memory in megabytes, times in milliseconds."""

    engine: str
    corpus: Corpus
    building: Building
    building_memory: float
    asking_memory: float
    scores: dict[Writing, Scores]
    warm: dict[Face, Latency]
    cold: dict[Face, Latency]
    opening: Latency


def open_corpus(documents: Path, questions: Path, limit: int | None) -> Corpus:
    """Read the documents once to count them, and the questions that they answer.

    Raises `InvalidFile` at a bad line, or if no question would be left.
    """
    sizes = {document.id: document.size for document in read_documents(documents, limit)}
    asked = tuple(read_questions(questions, sizes))
    if len(asked) < 2:
        raise InvalidFile("The documents answer fewer than 2 questions of {path}.", path=str(questions))
    return Corpus(documents, limit, len(sizes), sum(sizes.values()), asked)


def measure_folding(corpus: Corpus) -> float:
    """Return how many documents a second are read and folded, without being indexed."""
    return corpus.count / run_apart(fold_alone, corpus.documents, corpus.limit)[0]


def measure(engine: str, corpus: Corpus, *, repeat: int, scored: bool = True) -> Card:
    """Run every trial of an engine; its index lies in a temporary folder meanwhile."""
    with TemporaryDirectory(prefix="scoreboard-") as parent:
        folder = Path(parent) / "index"
        say(f"{engine}: indexing {corpus.count:,} documents")
        building, building_memory = run_apart(build, engine, folder, corpus.documents, corpus.limit)
        say(f"{engine}: asking")
        scores = run_apart(score, engine, folder, corpus.questions)[0] if scored else {}
        warm_ids, _ = _measure_warm(engine, folder, corpus, "ids", repeat)
        warm_page, asking_memory = _measure_warm(engine, folder, corpus, "page", repeat)
        cold_ids, opening = _measure_cold(engine, folder, corpus, "ids")
        cold_page, _ = _measure_cold(engine, folder, corpus, "page")
    warm: dict[Face, Latency] = {"ids": warm_ids, "page": warm_page}
    cold: dict[Face, Latency] = {"ids": cold_ids, "page": cold_page}
    return Card(engine, corpus, building, building_memory, asking_memory, scores, warm, cold, opening)


def _measure_warm(
    engine: str, folder: Path, corpus: Corpus, face: Face, repeat: int
) -> tuple[Latency, float]:
    """Time every second question after the others; of `repeat` processes each one's best counts."""
    texts = corpus.texts()
    runs = [run_apart(ask_warm, engine, folder, face, texts[::2], texts[1::2]) for _ in range(repeat)]
    best = map(min, zip(*(times for times, _ in runs), strict=True))
    return summarise(best), max(memory for _, memory in runs)


def _measure_cold(engine: str, folder: Path, corpus: Corpus, face: Face) -> tuple[Latency, Latency]:
    """Return the latency of a sample of first questions, and of the opening before each."""
    texts = _thin(corpus.texts()[1::2])
    late, _ = run_apart(find_late_modules, engine, folder, texts[0])
    times = [run_apart(ask_cold, engine, folder, face, text, late)[0] for text in texts]
    openings, firsts = zip(*times, strict=True)
    return summarise(firsts), summarise(openings)


def _thin(texts: Sequence[str]) -> Sequence[str]:
    return texts[:: -(-len(texts) // _MOST_COLD)]


def say(sentence: str) -> None:
    """Tell who waits how far it is."""
    print(sentence, file=sys.stderr, flush=True)
