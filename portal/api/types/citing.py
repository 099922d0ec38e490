"""The entries that cite a document, in GraphQL."""

from __future__ import annotations

from collections.abc import Sequence

import strawberry

from portal import entities
from portal.api.context import Info
from portal.api.document_loaders import CitingEntry
from portal.api.pages import Window
from portal.api.types.entry import Entry


@strawberry.type(description="An entry that cites a document.")
class Citing:
    """One citation."""

    found: strawberry.Private[CitingEntry]

    @strawberry.field(description="What cites it.")
    def entry(self, info: Info) -> Entry:
        """Return the entry."""
        return info.context.loaders.one(self.found.entry_type).get(self.found.entry_id)  # type: ignore[no-any-return]

    @strawberry.field(description="The articles it names, as it writes them.")
    def articles(self) -> list[str]:
        """Return the articles."""
        return list(self.found.articles)

    @strawberry.field(description="Whether the document is a declared basis of it; else its text names it.")
    def is_declared(self) -> bool:
        """Return whether it is declared."""
        return self.found.is_declared


@strawberry.type(description="The entries that cite a document, as far as they were asked for.")
class CitingEntries:
    """Citations of one document."""

    found: strawberry.Private[Sequence[CitingEntry]]
    size: strawberry.Private[int]

    @strawberry.field(description="How many there are.")
    def total_count(self) -> int:
        """Return their number."""
        return len(self.found)

    @strawberry.field(description="The first of them.")
    def nodes(self) -> list[Citing]:
        """Return the citations."""
        return [Citing(found=each) for each in self.found[: self.size]]


def serve_citing(
    info: Info, document: entities.LegalDocument, types: Sequence[str] | None, first: int | None
) -> CitingEntries:
    """Return the public entries of some types, or of all, that cite a document."""
    size = Window(first).size(info.context.services.settings.page_limit)
    found = info.context.loaders.documents.cited_by.get(document.id)
    chosen = [each for each in found if types is None or each.entry_type in types]
    return CitingEntries(found=chosen, size=size)
