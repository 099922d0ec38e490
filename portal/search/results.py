"""What a search gives back: hits ready to show, counts, and the way to the next page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from portal.search.lexicon.lexicon import Expansion


@dataclass(frozen=True, slots=True)
class Hit:
    """One document found. The `_html` texts are escaped, with `<mark>` around what matched.

    `score` orders a list by relevance and has no unit; lists in another order have 0. `via` tells
    in which other words the document was found, `other_marks` that it lacks the marks typed.
    """

    key: str
    entry_id: str
    type: str
    slug: str
    language: str
    title: str
    title_html: str
    excerpt_html: str
    published_at: datetime | None
    agency: str
    agency_title: str
    score: float
    cursor: str
    via: tuple[Expansion, ...] = ()
    other_marks: bool = False


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many hits choosing `value` would give."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class SearchResults:
    """One page of hits of `total`; each facet's counts, the largest first.

    `loosened` says that no document has all the words, so these have some of them; `kept` is then
    the query as the best of them has it, and `dropped` what they lack. `expansions` are the other
    words that were looked for as well, and `typed` what each of these stands for in the text.
    `corrections` are other texts that may have been meant, the likeliest first. `filters` holds the
    values that the text itself chose, by facet.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, tuple[FacetCount, ...]]
    end_cursor: str | None
    has_next_page: bool
    loosened: bool
    kept: str = ""
    dropped: tuple[str, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    typed: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
