"""What all entries offer in GraphQL."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry
from strawberry import Parent

from portal import entities
from portal.api.context import Info
from portal.api.node_id import write_node_id
from portal.api.types.entry_link import Link, find_related
from portal.api.types.text import RichText, Text, text_field
from portal.entities import CONTENT_TYPES, ContentType, WithdrawalKind
from portal.i18n import Locale, languages, serve

if TYPE_CHECKING:
    from portal.api.types.agency import Agency
    from portal.api.types.area import Area
    from portal.api.types.document import LegalDocument
    from portal.api.types.topic import Topic

strawberry.enum(WithdrawalKind, description="What became of a withdrawn entry.")


@strawberry.type(description="Why an entry was withdrawn, as a note for readers.")
class Withdrawal:
    """A withdrawal as readers see it."""

    kind: WithdrawalKind
    note: Text | None = text_field("note", "What readers should know.")


@strawberry.interface(description="Anything that `node` can find again by its id.")
class Node:
    """Relay's node."""

    @strawberry.field(description="Opaque, stable, unique among all types.")
    def id(self, parent: Parent[Any]) -> strawberry.ID:
        """Return the global id."""
        return strawberry.ID(write_node_id(content_type(parent).name, parent.id))


@strawberry.interface(description="What every published thing has.")
class Entry(Node):
    """The fields all entries share."""

    slug: str = strawberry.field(description="The readable, unique part of its address.")
    published_at: datetime | None = strawberry.field(description="When readers first saw it.")
    updated_at: datetime = strawberry.field(description="When what readers see last changed.")
    tags: list[str] = strawberry.field(description="Free words.")
    title: Text = text_field("title", "The title.", required=True)
    summary: Text | None = text_field("summary", "One or two sentences.")

    @strawberry.field(description="Which entity it is: news, procedure, dataset …")
    def type(self, parent: Parent[Any]) -> str:
        """Return the entity's name."""
        return content_type(parent).name

    @strawberry.field(description="The version that readers see; 1 is the first.")
    def version(self, parent: Parent[Any]) -> int:
        """Return the number of the live version."""
        return int(parent.live_version)

    @strawberry.field(description="Its page on this portal; null if it has none of its own.")
    def path(self, parent: Parent[Any], info: Info, locale: Locale | None = None) -> str | None:
        """Return the address of the page."""
        kind = content_type(parent)
        return kind.path(parent.slug, locale or info.context.locale) if parent.has_page else None

    @strawberry.field(description="The languages it was written in or translated to.")
    def languages(self, parent: Parent[Any]) -> list[Locale]:
        """Return the languages that have a title."""
        return list(languages(parent.title))

    @strawberry.field(description="The whole text.")
    def body(self, parent: Parent[Any], info: Info, locale: Locale | None = None) -> RichText | None:
        """Return the text in the best language there is."""
        served = serve(parent.body, locale or info.context.locale)
        return RichText(markdown=served.text, language=served.language) if served.text else None

    @strawberry.field(description="Set if it was withdrawn but still stands at its address.")
    def withdrawal(self, parent: Parent[Any]) -> Withdrawal | None:
        """Return why it was withdrawn."""
        return parent.withdrawal  # type: ignore[no-any-return]

    @strawberry.field(description="The agency that publishes it.")
    def agency(
        self, parent: Parent[Any], info: Info
    ) -> Annotated[Agency, strawberry.lazy("portal.api.types.agency")] | None:
        """Return the publishing agency."""
        if parent.agency_id is None:
            return None
        return info.context.loaders.one("agency").get(parent.agency_id)  # type: ignore[no-any-return]

    @strawberry.field(description="What it is about.")
    def topics(
        self, parent: Parent[Any], info: Info
    ) -> list[Annotated[Topic, strawberry.lazy("portal.api.types.topic")]]:
        """Return the topics in the editor's order."""
        return info.context.loaders.topics_of.get(parent.id)

    @strawberry.field(description="The areas it concerns.")
    def areas(
        self, parent: Parent[Any], info: Info
    ) -> list[Annotated[Area, strawberry.lazy("portal.api.types.area")]]:
        """Return the areas in the editor's order."""
        return info.context.loaders.areas_of.get(parent.id)

    @strawberry.field(description="The legal documents that it cites, as its basis or in its text.")
    def cites(
        self, parent: Parent[Any], info: Info
    ) -> list[Annotated[LegalDocument, strawberry.lazy("portal.api.types.document")]]:
        """Return the documents that are on this portal, in the order of the citations."""
        return info.context.loaders.documents.cites.get(parent.id)  # type: ignore[return-value]

    @strawberry.field(description="What is most like it; nothing while the search index is being made.")
    def related(
        self, parent: Parent[Any], info: Info, first: int = 5, locale: Locale | None = None
    ) -> list[Link]:
        """Return related entries from the search index, the most alike first."""
        return find_related(info, str(parent.id), first, locale or info.context.locale)


def content_type(row: entities.Entry) -> ContentType:
    """Return the content type of a row."""
    return _BY_TABLE[type(row)]


_BY_TABLE = {kind.table: kind for kind in CONTENT_TYPES.values()}
