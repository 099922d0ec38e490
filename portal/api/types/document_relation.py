"""What documents do to each other, in GraphQL, read from either end."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Annotated

import strawberry
from strawberry import Parent

from portal import entities
from portal.api.context import Info
from portal.api.document_loaders import Reference
from portal.api.types.term import Term, term_field
from portal.api.types.text import Text, serve_text
from portal.i18n import Locale, Translated
from portal.vocabulary import FOLDER, read_rows

if TYPE_CHECKING:
    from portal.api.types.document import LegalDocument

_VOCABULARY = "document_relations"


@strawberry.type(description="What a document does to another one.")
class DocumentRelation:
    """One relation."""

    kind: Term | None = term_field("kind", _VOCABULARY, "Amends, replaces, repeals, guides, is based on.")
    number: str = strawberry.field(description="The number of the other document.")
    issued_on: date | None = strawberry.field(description="When the other one was issued, if that is said.")

    @strawberry.field(description="The other document, if it is on this portal.")
    def document(
        self, parent: Parent[entities.Relation], info: Info
    ) -> Annotated[LegalDocument, strawberry.lazy("portal.api.types.document")] | None:
        """Return the document behind the number."""
        behind = info.context.loaders.documents.behind
        return behind.get(Reference(parent.number, parent.issued_on))  # type: ignore[return-value]


@strawberry.type(description="What another document does to this one.")
class DocumentChange:
    """One relation from its other end."""

    code: strawberry.Private[str]
    document: Annotated[LegalDocument, strawberry.lazy("portal.api.types.document")]

    @strawberry.field(description="The relation's code, as the other document has it.")
    def kind(self) -> str:
        """Return the code."""
        return self.code

    @strawberry.field(description="What it means for this one: amended by, replaced by …")
    def title(self, info: Info, locale: Locale | None = None) -> Text | None:
        """Return the relation's name from this end."""
        return serve_text(_load_inverses()[self.code], info, locale)


def list_relations(document: entities.LegalDocument) -> list[DocumentRelation]:
    """Return what a document does to others."""
    return document.relations  # type: ignore[return-value]


def list_changes(info: Info, document: entities.LegalDocument) -> list[DocumentChange]:
    """Return what others do to a document."""
    found = info.context.loaders.documents.changed_by.get(document.id)
    return [DocumentChange(code=kind, document=other) for kind, other in found]  # type: ignore[arg-type]


@cache
def _load_inverses() -> dict[str, Translated]:
    """Return what each relation is called from its other end, by code."""
    rows = read_rows(FOLDER / f"{_VOCABULARY}.csv")
    return {
        row["code"]: {locale: text for locale in Locale if (text := row[f"inverse_{locale}"])} for row in rows
    }
