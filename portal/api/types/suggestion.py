"""Suggestions while a reader types, in GraphQL."""

from __future__ import annotations

import strawberry
from strawberry import Parent

from portal import search
from portal.api.budget import LOOK
from portal.api.context import Info
from portal.api.types.entry_link import link_path
from portal.api.types.type_title import type_title
from portal.i18n import Locale
from portal.search import SuggestionKind, SuggestQuery

strawberry.enum(SuggestionKind, description="What a suggestion is: words to search for, or an entry.")


@strawberry.type(description="Something that a reader may go on to type.")
class Suggestion:
    """A suggestion."""

    text: str = strawberry.field(description="What to show, and to search for.")
    html: str = strawberry.field(description="The text, escaped, with <mark> around what is typed.")
    kind: SuggestionKind

    @strawberry.field(description="Which entity it is; null for words to search for.")
    def type(self, parent: Parent[search.Suggestion]) -> str | None:
        """Return the entity's name."""
        return parent.entry.type if parent.entry else None

    @strawberry.field(description="The entry's title, which a code stands for; null for words to search for.")
    def title(self, parent: Parent[search.Suggestion]) -> str | None:
        """Return the entry's title."""
        return parent.entry.title if parent.entry else None

    @strawberry.field(description="What kind of thing it is, in the reader's language.")
    def type_title(self, parent: Parent[search.Suggestion], info: Info) -> str | None:
        """Return the title of the entry's type."""
        return type_title(parent.entry.type, info.context.locale) if parent.entry else None

    @strawberry.field(description="The entry's page on this portal; null for words to search for.")
    def path(self, parent: Parent[search.Suggestion], info: Info, locale: Locale | None = None) -> str | None:
        """Return the address of the page."""
        return link_path(parent.entry, locale or info.context.locale) if parent.entry else None


def find_suggestions(info: Info, text: str, first: int, locale: Locale) -> list[Suggestion]:
    """Ask the index what may be meant by `text` as far as it is typed."""
    info.context.budget.spend(LOOK)
    found = info.context.services.search.suggest(SuggestQuery(text, locale, first))
    return list(found)  # type: ignore[arg-type]
