"""Cases of procedures in GraphQL, with their papers."""

from __future__ import annotations

import strawberry
from strawberry import Parent

from portal import entities
from portal.api.types.term import Term, term_field
from portal.api.types.text import Text, text_field, texts_field


@strawberry.type(description="A form to fill in.")
class Form:
    """One form."""

    name: Text | None = text_field("name", "What it is called.")
    media_type: str | None
    size: int | None = strawberry.field(description="Bytes.")
    sha256: str | None = strawberry.field(description="Checksum of the file, if the portal has it.")

    @strawberry.field(description="Where to get it; null if only its name is known.")
    def url(self, parent: Parent[entities.Form]) -> str | None:
        """Return the address of the file here or elsewhere."""
        if parent.sha256 and parent.file:
            return f"/media/{parent.sha256}/{parent.file}"
        return parent.url or None


@strawberry.type(description="A paper, with how many originals and copies to hand in.")
class Paper:
    """One paper."""

    name: Text = text_field("name", "What it is called.", required=True)
    originals: int
    copies: int
    need: Term | None = term_field("need", "paper_needs", "To hand in, in some cases, or only to show.")
    choice: int | None = strawberry.field(description="Of papers with one number any will do.")
    forms: list[Form]
    note: Text | None = text_field("note", "When and how it is needed.")


@strawberry.type(description="A case, with the papers it needs.")
class Case:
    """One case."""

    key: str = strawberry.field(description="Stable within the procedure.")
    title: Text | None = text_field("title", "When it is this case; null if there is no other.")
    papers: list[Paper]
    notes: list[Text] = texts_field("notes", "What the source lists among the papers and is none.")
