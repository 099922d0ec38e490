"""What a reader asks of the index, within bounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from portal.errors import InvalidInput, Place
from portal.i18n import SOURCE, Locale

_FIELDS: Final = {
    "type": "types",
    "topic": "topics",
    "agency": "agencies",
    "area": "areas",
    "year": "years",
    "format": "formats",
    "licence": "licences",
    "field": "fields",
    "level": "levels",
    "audience": "audiences",
    "event": "events",
    "channel": "channels",
    "fee": "fees",
    "time": "times",
    "office": "offices",
}
FACETS: Final = tuple(_FIELDS)
PROCEDURE_FACETS: Final = ("field", "level", "audience", "event", "channel", "fee", "time", "office")
"""Those that only procedures have."""
LONGEST_TEXT: Final = 500
LONGEST_VALUE: Final = 200
MOST_VALUES: Final = 100
LARGEST_PAGE: Final = 100


class Sort(StrEnum):
    """The order of a list of hits. Without a word to look for, relevance means newest first."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """One search: words as typed, filters, an order, a page of it, and the facets to count.

    Values inside one filter are alternatives, filters narrow each other; the two days are
    inclusive and Vietnamese. Without words, everything that passes the filters is listed. `expand`
    also looks for what the words stand for: full forms, synonyms, today's names of places.
    Raises `InvalidInput`, naming the field, when a bound is passed.
    """

    text: str = ""
    locale: Locale = SOURCE
    types: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    licences: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    fees: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    published_from: date | None = None
    published_until: date | None = None
    sort: Sort = Sort.RELEVANCE
    first: int = 20
    after: str | None = None
    facets: tuple[str, ...] = ()
    expand: bool = True

    @property
    def chosen(self) -> Mapping[str, tuple[str, ...]]:
        """The values chosen, by facet."""
        return {facet: getattr(self, field) for facet, field in _FIELDS.items()}

    def choose(self, values: Mapping[str, tuple[str, ...]]) -> SearchQuery:
        """Return the same search with other values chosen, by facet."""
        return replace(self, **{_FIELDS[facet]: each for facet, each in values.items()})  # type: ignore[arg-type]

    def __post_init__(self) -> None:
        _check_text(self.text)
        _check_page(self.first)
        _check_facets(self.facets)
        for field in _FIELDS.values():
            _check_filter(field, getattr(self, field))


def _check_text(text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise InvalidInput(
            "The search text has {length} characters; shorten it to {limit}.",
            place=Place(field="text"),
            length=len(text),
            limit=LONGEST_TEXT,
        )


def _check_page(first: int) -> None:
    if not 1 <= first <= LARGEST_PAGE:
        raise InvalidInput(
            "A page of hits holds 1 to {limit}, not {first}.",
            place=Place(field="first"),
            limit=LARGEST_PAGE,
            first=first,
        )


def _check_facets(facets: tuple[str, ...]) -> None:
    if unknown := sorted(set(facets) - set(FACETS)):
        raise InvalidInput(
            "There is no facet {unknown}; there are {known}.",
            place=Place(field="facets"),
            unknown=", ".join(unknown)[:LONGEST_VALUE],
            known=", ".join(FACETS),
        )


def _check_filter(field: str, values: tuple[str, ...]) -> None:
    if len(values) > MOST_VALUES or not all(map(_is_plain, values)):
        raise InvalidInput(
            "A filter takes {most} values of {longest} printable characters at most; send fewer.",
            place=Place(field=field),
            most=MOST_VALUES,
            longest=LONGEST_VALUE,
        )


def _is_plain(value: str) -> bool:
    return len(value) <= LONGEST_VALUE and value.isprintable()
