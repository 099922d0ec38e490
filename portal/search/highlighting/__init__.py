"""Texts in HTML with the words found marked, whole or the best passage.

Marks stand where the words stand in the text as it was written, whatever its encoding.

Public: `Passage`, `Run`, `RunFinder`, `excerpt`, `mark`.
"""

from portal.search.highlighting.highlight import Passage, excerpt, mark
from portal.search.highlighting.runs import Run, RunFinder

__all__ = [
    "Passage",
    "Run",
    "RunFinder",
    "excerpt",
    "mark",
]
