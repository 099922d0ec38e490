"""The competitors, each in one file behind the same protocol; one that is not installed is left out.

Public: `Candidate`, `Answer`, `Page`, `ENGINES`, `load_engine`.
"""

from bench.scoreboard.engines.candidate import Answer, Candidate, Page
from bench.scoreboard.engines.known import ENGINES, load_engine

__all__ = ["ENGINES", "Answer", "Candidate", "Page", "load_engine"]
