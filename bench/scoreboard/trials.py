"""The single trials of an engine; each is meant for a process of its own."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Final, Literal

from bench.scoreboard.corpora import Question, Writing, read_documents
from bench.scoreboard.engines import Candidate, load_engine
from bench.scoreboard.engines.candidate import fold_text
from bench.scoreboard.measures import Scores, average

Face = Literal["ids", "page"]

NOWHERE: Final = "qzxwvkj"


@dataclass(frozen=True, slots=True)
class Building:
    """What it took to make an index: seconds, and the bytes of all its files."""

    seconds: float
    size: int


def build(engine: str, folder: Path, documents: Path, limit: int | None) -> Building:
    """Index the documents in `folder`, which does not exist yet; reading the file is in the time."""
    candidate = load_engine(engine)
    started = time.perf_counter()
    candidate.build(folder, read_documents(documents, limit))
    seconds = time.perf_counter() - started
    return Building(seconds, sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()))


def fold_alone(documents: Path, limit: int | None) -> float:
    """Return the seconds that reading and folding the documents takes, as every peer needs it."""
    started = time.perf_counter()
    for document in read_documents(documents, limit):
        fold_text(document.title)
        fold_text(document.text)
    return time.perf_counter() - started


def score(engine: str, folder: Path, questions: Sequence[Question]) -> dict[Writing, Scores]:
    """Ask every question in every writing and return the means."""
    candidate = load_engine(engine)(folder)
    return {writing: _score_writing(candidate, questions, writing) for writing in Writing}


def _score_writing(candidate: Candidate, questions: Sequence[Question], writing: Writing) -> Scores:
    return average((candidate.list_ids(question.write(writing)).ids, question.rel) for question in questions)


def ask_warm(
    engine: str, folder: Path, face: Face, before: Sequence[str], texts: Sequence[str]
) -> list[float]:
    """Return the milliseconds of each of `texts`, asked once, after all of `before` were answered."""
    ask = _choose_face(load_engine(engine)(folder), face)
    for text in before:
        ask(text)
    return [_measure(ask, text) for text in texts]


def find_late_modules(engine: str, folder: Path, text: str) -> list[str]:
    """Return what a process imports only when it first opens an engine and asks it, once in its life."""
    candidate = load_engine(engine)
    before = set(sys.modules)
    candidate(folder).make_page(text)
    return sorted(set(sys.modules) - before)


def ask_cold(
    engine: str, folder: Path, face: Face, text: str, modules: Iterable[str] = ()
) -> tuple[float, float]:
    """Return the milliseconds of opening and of the first question after it, `modules` being imported.

    Open is an engine that has answered a question for a word that no document has: some do
    their opening at the first question.
    """
    load = load_engine(engine)
    for module in modules:
        import_module(module)
    started = time.perf_counter()
    ask = _choose_face(load(folder), face)
    ask(NOWHERE)
    opening = (time.perf_counter() - started) * 1000
    return opening, _measure(ask, text)


def _choose_face(candidate: Candidate, face: Face) -> Callable[[str], object]:
    return candidate.list_ids if face == "ids" else candidate.make_page


def _measure(ask: Callable[[str], object], text: str) -> float:
    started = time.perf_counter()
    ask(text)
    return (time.perf_counter() - started) * 1000
