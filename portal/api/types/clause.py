"""The parts of a search text that are more than words."""

from __future__ import annotations

from collections.abc import Container, Iterator

import strawberry

from portal.search import FACETS, find_clauses


@strawberry.type(description="A part of the text that was read as more than words: `-without`, `year:2026`.")
class SearchClause:
    """A clause of the query language."""

    text: str = strawberry.field(description="The part as typed.")
    asks: str = strawberry.field(description="phrase, without, from, until, or the name of a facet.")
    rest: str = strawberry.field(description="The whole text without this part.")


def read_clauses(text: str, chosen: Container[str]) -> Iterator[SearchClause]:
    """Yield the clauses of `text`; those of a facet only if it is one of those the text has `chosen`.

    What names a value that the index does not know is searched as words.
    """
    for clause in find_clauses(text):
        if clause.asks in chosen or clause.asks not in FACETS:
            typed = text[clause.start : clause.end].strip()
            rest = " ".join(f"{text[: clause.start]} {text[clause.end :]}".split())
            yield SearchClause(text=typed, asks=clause.asks, rest=rest)
