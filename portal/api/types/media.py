"""Media in GraphQL."""

from __future__ import annotations

from typing import Any

import strawberry
from strawberry import Parent

from portal import entities
from portal.api.filters import EntryFilter
from portal.api.types.entry import Entry
from portal.api.types.term import Term, term_field
from portal.api.types.text import Text, text_field


@strawberry.type(description="A picture, with the words that stand in for it.")
class Media(Entry):
    """A picture."""

    file: str = strawberry.field(description="File name.")
    media_type: str
    size: int = strawberry.field(description="Bytes.")
    sha256: str
    alt: Text = text_field("alt", "What it shows, for who cannot see it.", required=True)
    credit: Text | None = text_field("credit", "Who made it.")
    licence: Term | None = term_field("licence", "licences", "On which terms it may be used again.")

    @classmethod
    def is_type_of(cls, value: Any, _info: Any) -> bool:
        """Rows of the media table are pictures."""
        return isinstance(value, entities.Media)

    @strawberry.field(description="Where the file is; the address never changes its content.")
    def url(self, parent: Parent[entities.Media]) -> str:
        """Return the permanent address of the bytes."""
        return f"/media/{parent.sha256}/{parent.file}"


@strawberry.input(description="Which pictures to list.")
class MediaFilter(EntryFilter):
    """Pictures have no conditions of their own."""
