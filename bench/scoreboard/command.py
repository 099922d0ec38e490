"""The errands of `bench/search.py`: compare engines, let a corpus grow, check our scores, write them."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.scoreboard.apart import preload, run_apart
from bench.scoreboard.board import Card, Corpus, measure, measure_folding, open_corpus, say
from bench.scoreboard.committed import find_falls, write_committed
from bench.scoreboard.corpora import Writing
from bench.scoreboard.engines import ENGINES, load_engine
from bench.scoreboard.growth import grow
from bench.scoreboard.measures import Scores
from bench.scoreboard.options import DOCUMENTS, parse_options
from bench.scoreboard.report import describe, describe_speed
from bench.scoreboard.trials import build, score
from portal.errors import PortalError


def main() -> int:
    """Measure what was asked for; 1 means that a score fell or that the input is at fault."""
    options = parse_options()
    preload([__name__, *(path.partition(":")[0] for path in ENGINES.values())])
    if not options.docs.exists() and options.docs == DOCUMENTS:
        say("There is no ../shared/search; name documents and questions with --docs and --queries.")
        return 0
    warn_of_load()
    try:
        return run(options)
    except PortalError as error:
        say(str(error))
        return 1


def run(options: Namespace) -> int:
    """Do the one of the four errands that the options name."""
    if options.grow:
        return print_growth(options)
    corpus = open_corpus(options.docs, options.queries, options.limit_docs)
    say(f"{corpus.count:,} documents, {corpus.size / 1e6:.1f} MB, {len(corpus.questions):,} questions")
    if options.update:
        write_committed(options.update, corpus.name, score_ours(corpus))
        return 0
    if options.check:
        falls = list(find_falls(options.check, corpus.name, score_ours(corpus)))
        say("\n".join(falls) or "No score fell.")
        return int(bool(falls))
    return print_board(options, corpus)


def print_board(options: Namespace, corpus: Corpus) -> int:
    """Print the tables of all engines over one corpus."""
    cards = [measure(engine, corpus, repeat=options.repeat) for engine in choose_engines(options.engine)]
    print_parts(describe(cards), measure_folding(corpus))
    return 0


def print_growth(options: Namespace) -> int:
    """Print the tables of all engines over made-up corpora of every size asked for."""
    cards: list[Card] = []
    engines = choose_engines(options.engine)
    with TemporaryDirectory(prefix="grown-") as folder:
        for size in options.grow:
            say(f"writing {size:,} documents")
            documents, questions = grow(options.docs, Path(folder), size)
            corpus = open_corpus(documents, questions, None)
            cards += [measure(engine, corpus, repeat=options.repeat, scored=False) for engine in engines]
        print_parts(describe_speed(cards), measure_folding(corpus))
    return 0


def print_parts(parts: Iterable[str], folding: float) -> None:
    """Print tables and what one has to know to read them."""
    print("\n\n".join(parts))
    print(f"- reading and folding alone, which the peers' documents/s include: {folding:,.0f} documents/s.")
    print("- times are milliseconds, p50 / p95; opening ends with an answer to a word that is nowhere.")


def warn_of_load() -> None:
    """Say so if other work would slow some engines more than others."""
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    if load > cores / 4:
        say(f"The machine is at work: load {load:.1f} on {cores} cores; times will be too long.")


def choose_engines(named: list[str] | None) -> list[str]:
    """Return the engines named, or all, without those that are not installed."""
    return [engine for engine in named or ENGINES if is_installed(engine)]


def is_installed(engine: str) -> bool:
    """Return whether an engine can be measured, and say so if it cannot."""
    try:
        load_engine(engine)
    except ModuleNotFoundError as error:
        say(f"{engine} is left out: the package {error.name} is not installed.")
        return False
    return True


def score_ours(corpus: Corpus) -> dict[Writing, Scores]:
    """Index the corpus and score our engine, without timing it."""
    with TemporaryDirectory(prefix="scoreboard-") as parent:
        folder = Path(parent) / "index"
        run_apart(build, "ours", folder, corpus.documents, corpus.limit)
        return run_apart(score, "ours", folder, corpus.questions)[0]
