"""Texts of a hit in HTML, whole or the best piece, with the words that were found marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import Final

from portal.search.runs import LONGEST_RUN, Run, RunFinder, gather_words

EXCERPT: Final = 200
_LEAD: Final = 60
_SPACE: Final = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a text in HTML, and how many different words were found in it."""

    html: str
    found: int


def mark(text: str, finder: RunFinder) -> str:
    """Return all of `text`, escaped, with `<mark>` around what `finder` finds."""
    return _render(text, 0, len(text), finder.find(text))


def excerpt(text: str, finder: RunFinder) -> Passage:
    """Return the piece of `text` that has most of the words; its beginning if it has none.

    It is a run of whole words of about `EXCERPT` characters, with `…` where text was left out.
    """
    runs = finder.find(text)
    shown = _choose(runs)
    start, end = _frame(text, shown[0].start, shown[-1].end) if shown else _frame(text, 0, 0)
    before, after = "…" * bool(text[:start].strip()), "…" * bool(text[end:].strip())
    return Passage(before + _render(text, start, end, runs) + after, len(gather_words(shown)))


def _choose(runs: list[Run]) -> list[Run]:
    """Return the first of the stretches of runs that have most different words, and the longest run."""
    return max((_stretch(runs, first) for first in range(len(runs))), key=_worth, default=[])


def _stretch(runs: list[Run], first: int) -> list[Run]:
    """Return the runs from `first` on that an excerpt has room for; one always fits."""
    limit = max(EXCERPT, LONGEST_RUN) + runs[first].start
    return [run for run in runs[first : first + EXCERPT] if run.end <= limit] or [runs[first]]


def _worth(stretch: list[Run]) -> tuple[int, int]:
    return len(gather_words(stretch)), max(len(run.words) for run in stretch)


def _frame(text: str, first: int, last: int) -> tuple[int, int]:
    """Return the ends of an excerpt around `text[first:last]`, cut between words."""
    start = _find_start(text, first, last)
    end = _find_end(text, last, start + EXCERPT)
    shown = text[start:end]
    return end - len(shown.lstrip()), start + len(shown.rstrip())


def _find_start(text: str, first: int, last: int) -> int:
    """Return where a few words of the same line lead up to `first`."""
    lead = min(_LEAD, max(0, EXCERPT - (last - first)) // 2)
    earliest = max(0, min(first - lead, len(text) - EXCERPT))
    line = text.rfind("\n", earliest, first) + 1
    if line or not earliest:
        return line or earliest
    space = _SPACE.search(text, earliest - 1, first)
    return space.end() if space else first


def _find_end(text: str, last: int, latest: int) -> int:
    """Return the end of the last whole word between `last` and `latest`."""
    if latest >= len(text) or text[latest].isspace():
        return min(latest, len(text))
    return max((space.start() for space in _SPACE.finditer(text, last, latest)), default=last or latest)


def _render(text: str, start: int, end: int, runs: list[Run]) -> str:
    pieces, done = [], start
    for run in runs:
        left, right = max(run.start, done), min(run.end, end)
        if left < right:
            pieces += [escape(text[done:left]), "<mark>", escape(text[left:right]), "</mark>"]
            done = right
    return "".join([*pieces, escape(text[done:end])])
