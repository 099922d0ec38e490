"""Texts of a hit in HTML, whole or the best piece, with the words that were found marked."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from portal.search.highlighting.passages import choose_runs, frame_passage
from portal.search.highlighting.runs import Run, RunFinder, gather_words


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a text in HTML, and how many different words were found in it."""

    html: str
    found: int


def mark(text: str, finder: RunFinder) -> str:
    """Return all of `text`, escaped, with `<mark>` around what `finder` finds."""
    return _render(text, 0, len(text), finder.find(text))


def excerpt(text: str, finder: RunFinder) -> Passage:
    """Return the piece of `text` that has most of the words, escaped; its beginning if it has none.

    It is a run of whole words of about 200 characters, with `…` where text was left out.
    """
    runs = finder.find(text)
    shown = choose_runs(runs)
    start, end = frame_passage(text, shown[0].start, shown[-1].end) if shown else frame_passage(text, 0, 0)
    before, after = "…" * bool(text[:start].strip()), "…" * bool(text[end:].strip())
    return Passage(before + _render(text, start, end, runs) + after, len(gather_words(shown)))


def _render(text: str, start: int, end: int, runs: list[Run]) -> str:
    pieces, done = [], start
    for run in runs:
        left, right = max(run.start, done), min(run.end, end)
        if left < right:
            pieces += [escape(text[done:left]), "<mark>", escape(text[left:right]), "</mark>"]
            done = right
    return "".join([*pieces, escape(text[done:end])])
