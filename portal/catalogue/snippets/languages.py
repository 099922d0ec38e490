"""The one list of languages that rows are shown to be fetched in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from portal.catalogue.snippets.curl import write_curl
from portal.catalogue.snippets.excel import write_excel
from portal.catalogue.snippets.graphql import write_graphql
from portal.catalogue.snippets.python import write_python
from portal.catalogue.snippets.r import write_r
from portal.catalogue.snippets.target import Target

LANGUAGES: Final[dict[str, tuple[str, Callable[[Target], str]]]] = {
    "curl": ("curl", write_curl),
    "python": ("Python", write_python),
    "r": ("R", write_r),
    "excel": ("Excel (Power Query)", write_excel),
    "graphql": ("GraphQL", write_graphql),
}


@dataclass(frozen=True, slots=True)
class Snippet:
    """Code in a `language`, which readers know by its `title`."""

    language: str
    title: str
    code: str


def make_snippets(target: Target) -> tuple[Snippet, ...]:
    """Return the code that fetches rows of a table, in every language."""
    return tuple(Snippet(name, title, write(target)) for name, (title, write) in LANGUAGES.items())
