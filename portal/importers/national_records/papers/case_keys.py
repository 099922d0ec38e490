"""Keys of cases: short, made from their headings, none twice in a procedure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

from portal.text import slugify

UNNAMED: Final = "ho-so"
_LONGEST: Final = 60


def make_keys(headings: Sequence[str]) -> list[str]:
    """Return a key for each heading: its first words, or `ho-so`; the next one of the same gets a number."""
    taken: set[str] = set()
    keys = []
    for heading in headings:
        key = next(key for key in _propose(heading) if key not in taken)
        taken.add(key)
        keys.append(key)
    return keys


def _propose(heading: str) -> Iterator[str]:
    name = slugify(heading, longest=_LONGEST) or UNNAMED
    yield name
    yield from (f"{name}-{number}" for number in count(2))
