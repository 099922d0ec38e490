"""What people can write in a search box besides words; whatever cannot be read stays words.

`"an exact phrase"`, `-without`, `-"without this"`, `type:news,dataset`, `cơ quan:"Sở Y tế"`, `after:5/2024`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from portal.search.query import FACETS
from portal.search.query_language.clauses import MOST_VALUES, PHRASE, WITHOUT, Clause, read_clauses
from portal.search.query_language.fields import FROM, UNTIL


@dataclass(frozen=True, slots=True)
class ParsedText:
    """What a text asks for.

    `words` are searched as words, those of the phrases included, in the order typed; each of
    `excluded` is a word or a phrase. `filters` holds values by facet: the codes of types, years, and
    for the others what was typed, canonical and in lower case, which may be a code, a slug or a name.
    Both days are inclusive.
    """

    words: str
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    published_from: date | None = None
    published_until: date | None = None


def parse_query(text: str) -> ParsedText:
    """Read `text`, whatever it is; of each sort the first `MOST_VALUES` values count, the rest are words.

    `after:2024` is from the first day of 2024 on, `before:2024` until the last one; of several, all hold.
    """
    clauses = find_clauses(text)
    asked = _gather(clauses)
    return ParsedText(
        words=_words_outside(clauses, text),
        phrases=asked.get(PHRASE, ()),
        excluded=asked.get(WITHOUT, ()),
        filters={facet: asked[facet] for facet in FACETS if facet in asked},
        published_from=max(map(date.fromisoformat, asked.get(FROM, ())), default=None),
        published_until=min(map(date.fromisoformat, asked.get(UNTIL, ())), default=None),
    )


def replace_words(text: str, words: str) -> str:
    """Return `words` with the filters and exclusions of `text` behind them, as they were typed."""
    kept = (text[clause.start : clause.end] for clause in read_clauses(text) if clause.asks != PHRASE)
    return " ".join([words, *kept])


def find_clauses(text: str) -> tuple[Clause, ...]:
    """Return the parts of `text` that are more than words, in their order."""
    return tuple(_keep_bounded(read_clauses(text)))


def _keep_bounded(clauses: Iterable[Clause]) -> Iterator[Clause]:
    counts: dict[str, int] = defaultdict(int)
    for clause in clauses:
        if counts[clause.asks] + len(clause.values) <= MOST_VALUES:
            counts[clause.asks] += len(clause.values)
            yield clause


def _gather(clauses: Iterable[Clause]) -> dict[str, tuple[str, ...]]:
    """Return the values of each sort, in the order typed, each once."""
    asked: dict[str, tuple[str, ...]] = {}
    for clause in clauses:
        asked[clause.asks] = tuple(dict.fromkeys((*asked.get(clause.asks, ()), *clause.values)))
    return asked


def _words_outside(clauses: Sequence[Clause], text: str) -> str:
    """Return what is left of `text` without its clauses, but with the words of its phrases."""
    pieces, position = [], 0
    for clause in clauses:
        pieces.append(text[position : clause.start])
        if clause.asks == PHRASE:
            pieces.extend(clause.values)
        position = clause.end
    return " ".join(" ".join([*pieces, text[position:]]).split())
