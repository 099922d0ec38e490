"""The order of a list: `title_string asc, metadata_modified desc`. Ties are broken by id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import Any, Final

from portal.syndication.ckan.errors import SortRefused
from portal.syndication.ckan.register import Card

DEFAULT_SORT: Final = "score desc, metadata_modified desc"
SCORE: Final = "score"
_KEYS: Final[Mapping[str, Callable[[Card], Any]]] = {
    "id": attrgetter("id"),
    "metadata_created": attrgetter("created_at"),
    "metadata_modified": attrgetter("modified_at"),
    "name": attrgetter("name"),
    "title": attrgetter("title_key"),
    "title_string": attrgetter("title_key"),
}
_DIRECTIONS: Final = {"asc": False, "desc": True}


def sort_packages(
    packages: Iterable[Card], sort: str, scores: Mapping[str, float] | None = None
) -> list[Card]:
    """Return datasets in the order that `sort` names; `SortRefused` if it names none.

    `scores` gives the score by id of those that were found by a text; that of others is 0.
    """
    ordered = sorted(packages, key=attrgetter("id"))
    for field, is_descending in reversed(read_sort(sort)):
        ordered.sort(key=_key(field, scores or {}), reverse=is_descending)
    return ordered


def read_sort(sort: str) -> list[tuple[str, bool]]:
    """Return the fields of an order, and of each whether it goes down."""
    keys = []
    for part in sort.split(","):
        name, _, direction = part.strip().partition(" ")
        if (name not in _KEYS and name != SCORE) or (direction.strip().lower() or "asc") not in _DIRECTIONS:
            raise SortRefused('Invalid "sort" parameter')
        keys.append((name, _DIRECTIONS[direction.strip().lower() or "asc"]))
    return keys


def _key(field: str, scores: Mapping[str, float]) -> Callable[[Card], Any]:
    return (lambda package: scores.get(package.id, 0.0)) if field == SCORE else _KEYS[field]
