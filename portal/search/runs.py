"""Where the words of a query stand in a text as it was typed, whatever marks it bears."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from portal.search.analysis import CHUNK, cut_chunk
from portal.search.interpretation import Interpretation

LONGEST_RUN: Final = 200
_JOINT: Final = re.compile(r"[^\S\n]+|[-–—/.,&]|[^\S\n][-–—&][^\S\n]")


@dataclass(frozen=True, slots=True)
class Run:
    """Matched words side by side: `text[start:end]`, and the words in order, folded."""

    start: int
    end: int
    words: tuple[str, ...]


def gather_words(runs: Iterable[Run]) -> set[str]:
    """Return the different words of several runs."""
    return {word for run in runs for word in run.words}


class RunFinder:
    """Finds the words of one query; what it learns about a piece of text serves all texts."""

    def __init__(self, meaning: Interpretation) -> None:
        self._targets = meaning.targets
        self._pairs = frozenset(pairwise(word.folded for word in meaning.words))
        self._known: dict[str, tuple[Run, ...]] = {}

    def find(self, text: str) -> list[Run]:
        """Return the runs of matched words in order; a run goes on as the query does.

        A syllable of its own says little in Vietnamese: where the text has it inside a run of
        several words, the places where it stands alone are left out (`thông` in `thông tin`
        beside `thông minh`).
        """
        runs: list[Run] = []
        for run in self._find_words(text):
            if runs and self._goes_on(text, runs[-1], run):
                last = runs.pop()
                runs.append(Run(last.start, run.end, last.words + run.words))
            else:
                runs.append(run)
        backed = gather_words(run for run in runs if len(run.words) > 1)
        return [run for run in runs if len(run.words) > 1 or run.words[0] not in backed]

    def _goes_on(self, text: str, left: Run, right: Run) -> bool:
        if (left.words[-1], right.words[0]) not in self._pairs or right.end - left.start > LONGEST_RUN:
            return False
        return _JOINT.fullmatch(text, left.end, right.start) is not None

    def _find_words(self, text: str) -> Iterator[Run]:
        known = self._known
        for chunk in CHUNK.finditer(text):
            if (found := known.get(chunk[0])) is None:
                found = known[chunk[0]] = tuple(self._look_into(chunk[0]))
            for run in found:
                yield Run(chunk.start() + run.start, chunk.start() + run.end, run.words)

    def _look_into(self, chunk: str) -> Iterator[Run]:
        """Yield the matched syllables of a chunk, or the whole of it if that is an identifier sought."""
        pieces = cut_chunk(chunk)
        matched = [piece for piece in pieces if piece.folded in self._targets]
        for piece in matched:
            yield Run(piece.start, piece.end, (piece.folded,))
        whole = "".join(piece.folded for piece in pieces)
        if not matched and whole in self._targets:
            yield Run(pieces[0].start, pieces[-1].end, (whole,))
