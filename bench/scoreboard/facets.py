"""Made-up filter values for documents that come without, so that counting them costs what it would."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

TYPES: Final = ("news", "procedure", "dataset")
_FIRST_DAY: Final = datetime(2017, 1, 1, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Facets:
    """The values of one document: 3 types, 12 topics, 20 agencies, 104 areas, 10 years in all."""

    type: str
    topics: tuple[str, str]
    agency: str
    areas: tuple[str, str]
    published_at: datetime


def make_facets(number: int) -> Facets:
    """Return the values of the document with that number in its corpus."""
    topics = (f"topic-{number % 12}", f"topic-{(number * 7 + 1) % 12}")
    areas = (f"ward-{number % 100}", f"province-{number % 4}")
    published_at = _FIRST_DAY + timedelta(days=number * 37 % 3650)
    return Facets(TYPES[number % 3], topics, f"agency-{number * 3 % 20}", areas, published_at)
