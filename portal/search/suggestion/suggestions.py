"""What is suggested to a reader who types."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from portal.search.entry_link import EntryLink


class SuggestionKind(StrEnum):
    """What a suggestion is: an entry by its title or its code, or a phrase to search for."""

    TITLE = "title"
    TOPIC = "topic"
    AGENCY = "agency"
    CODE = "code"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A text to show and to search for; `html` is the same, escaped, with `<mark>` around what is typed.

    `entry` is the page it leads to; a phrase has none.
    """

    kind: SuggestionKind
    text: str
    html: str
    entry: EntryLink | None = None


Suggestions = tuple[Suggestion, ...]
"""The best first; no two read the same without marks."""
