"""The piece of a text that shows best why it was found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import combining

from portal.search.highlighting.runs import Run, gather_words

EXCERPT: Final = 200
_LEAD: Final = 60
_SENTENCE_REACH: Final = 100
_SENTENCE_ENDS: Final = ("\n", ". ", "! ", "? ", "… ")
_SPACE: Final = re.compile(r"\s")
_UP_TO_LAST_SPACE: Final = re.compile(r".*(?=\s)", re.DOTALL)

# How many different words, how many in the longest run, and how many of those are exact.
Worth = tuple[int, tuple[int, int]]


def choose_runs(runs: list[Run]) -> list[Run]:
    """Return the runs that fit one excerpt and have most different words, then the longest run.

    Of equal stretches it is the one with more exact marks, then the first, without the runs at
    its ends that add nothing.
    """
    if not runs:
        return []
    most = _weigh(runs)
    best, worth = runs[:0], (0, (0, 0))
    for stretch in _find_stretches(runs):
        if (found := _weigh(stretch)) > worth:
            best, worth = stretch, found
        if worth == most:
            break
    return _trim(best, worth)


def _trim(stretch: list[Run], worth: Worth) -> list[Run]:
    while len(stretch) > 1 and _weigh(stretch[:-1]) == worth:
        stretch = stretch[:-1]
    while len(stretch) > 1 and _weigh(stretch[1:]) == worth:
        stretch = stretch[1:]
    return stretch


def _find_stretches(runs: list[Run]) -> Iterator[list[Run]]:
    """Yield the stretches that have room in an excerpt and are part of no longer one; one run always fits."""
    stop = 0
    for first, run in enumerate(runs):
        reached = max(stop, first + 1)
        while reached < len(runs) and runs[reached].end <= run.start + EXCERPT:
            reached += 1
        if reached > stop:
            stop = reached
            yield runs[first:stop]


def _weigh(stretch: list[Run]) -> Worth:
    return len(gather_words(stretch)), max((len(run.words), run.exact) for run in stretch)


def frame_passage(text: str, first: int, last: int) -> tuple[int, int]:
    """Return the ends of about `EXCERPT` characters around `text[first:last]`, cut between words.

    It begins with a sentence if one begins near; what is longer than an excerpt loses its end.
    """
    fits = last - first <= EXCERPT
    start = _find_start(text, first, EXCERPT - (last - first) if fits else 0)
    end = _find_end(text, max(start, last if fits else first), start + EXCERPT)
    shown = text[start:end].lstrip()
    return end - len(shown), end - len(shown) + len(shown.rstrip())


def _find_start(text: str, first: int, room: int) -> int:
    """Return where up to `room` characters lead up to `first`; more of them near the end of the text."""
    latest = min(first, max(0, len(text) - EXCERPT))
    nearest = max(0, first - room, latest - _SENTENCE_REACH)
    sentence = max(_find_sentence(text, end, nearest, latest) for end in _SENTENCE_ENDS)
    if sentence >= 0:
        return sentence
    if not nearest:
        return 0
    lead = max(first - room, min(latest, first - min(_LEAD, room // 2)))
    space = _SPACE.search(text, lead - 1, first)
    return space.end() if space else first


def _find_sentence(text: str, end: str, earliest: int, latest: int) -> int:
    """Return where the last sentence after `end` begins, -1 if none begins between these places."""
    place = text.rfind(end, max(0, earliest - len(end)), latest)
    return place + len(end) if place >= 0 else -1


def _find_end(text: str, last: int, latest: int) -> int:
    """Return the end of the last whole word between `last` and `latest`; of a letter if there is none."""
    if latest >= len(text) or text[latest].isspace():
        return min(latest, len(text))
    if words := _UP_TO_LAST_SPACE.match(text, last, latest):
        return words.end()
    while latest > last and combining(text[latest]):
        latest -= 1
    return latest
