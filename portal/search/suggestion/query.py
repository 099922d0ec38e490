"""What a reader has typed so far, within bounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from portal.errors import InvalidInput, Place
from portal.i18n import SOURCE, Locale

LONGEST_READ: Final = 200
MOST_SUGGESTIONS: Final = 20


@dataclass(frozen=True, slots=True)
class SuggestQuery:
    """Asks for `first` suggestions; of `text`, any text at all, the first 200 characters are read.

    Raises `InvalidInput` if `first` is out of bounds.
    """

    text: str
    locale: Locale = SOURCE
    first: int = 8

    def __post_init__(self) -> None:
        if not 1 <= self.first <= MOST_SUGGESTIONS:
            raise InvalidInput(
                "A list of suggestions holds 1 to {limit}, not {first}.",
                place=Place(field="first"),
                limit=MOST_SUGGESTIONS,
                first=self.first,
            )
