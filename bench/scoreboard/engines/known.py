"""Which engines there are, by name."""

from __future__ import annotations

from importlib import import_module
from typing import Final, cast

from bench.scoreboard.engines.candidate import Candidate

ENGINES: Final = {
    "ours": "bench.scoreboard.engines.ours:Ours",
    "plain-whoosh": "bench.scoreboard.engines.plain_whoosh:PlainWhoosh",
    "fts5": "bench.scoreboard.engines.fts5:Fts5",
    "tantivy": "bench.scoreboard.engines.tantivy_peer:TantivyPeer",
}


def load_engine(name: str) -> type[Candidate]:
    """Return the engine with that name. Raises `ModuleNotFoundError` if it is not installed."""
    module, _, title = ENGINES[name].partition(":")
    return cast("type[Candidate]", getattr(import_module(module), title))
