"""What the scoreboard asks of an engine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final, Protocol

from bench.scoreboard.corpora import Document
from portal.search.analysis import cut_words

TITLE_WEIGHT: Final = 4.0
FACETS: Final = ("type", "topic", "agency", "area", "year")


@dataclass(frozen=True, slots=True)
class Answer:
    """The ids of the ten best documents, best first, and how many match in all."""

    ids: tuple[str, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Page:
    """What a page of results shows: an answer, an excerpt for each hit, and counts a facet value."""

    answer: Answer
    excerpts: tuple[str, ...]
    facets: dict[str, dict[str, int]]


class Candidate(Protocol):
    """An engine opened on the index in a folder. `ids_are` and `page_is` say what it does for them."""

    ids_are: ClassVar[str]
    page_is: ClassVar[str]

    def __init__(self, folder: Path) -> None:
        """Open the index in `folder`."""

    @staticmethod
    def build(folder: Path, documents: Iterable[Document]) -> None:
        """Index `documents`, analysis and commit included, in the empty `folder`."""

    def list_ids(self, text: str) -> Answer:
        """Return the best ten and the total."""
        ...

    def make_page(self, text: str) -> Page:
        """Return all that a page shows, as far as the engine can."""
        ...


def fold_text(text: str) -> str:
    """Return the folded syllables of `text` with single spaces: the text that the peers are given."""
    return " ".join(word.folded for word in cut_words(text))


def fold_words(text: str) -> tuple[str, ...]:
    """Return the folded syllables of a question; one said twice counts twice, which serves the peers."""
    return tuple(word.folded for word in cut_words(text))
