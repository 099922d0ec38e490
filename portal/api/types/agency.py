"""Agencies in GraphQL."""

from __future__ import annotations

from typing import Any, Optional

import strawberry
from sqlalchemy import ColumnElement, select
from sqlmodel import col
from strawberry import Parent

from portal import entities
from portal.api.context import Info
from portal.api.filters import EntryFilter, any_of
from portal.api.types.entry import Entry
from portal.api.types.term import Term, term_field
from portal.api.types.text import Text, text_field
from portal.i18n import Locale
from portal.syndication import describe_agency, write_script


@strawberry.type(description="How to reach an agency.")
class Contacts:
    """An agency's contacts."""

    address: Text | None = text_field("address", "Postal address.")
    phone: str
    email: str
    website: str
    hours: Text | None = text_field("hours", "When it is open.")


@strawberry.type(description="An office of the province.")
class Agency(Entry):
    """An agency."""

    code: str | None = strawberry.field(description="Official identification code.")
    position: int
    contacts: Contacts
    kind: Term | None = term_field("kind", "agency_kinds", "What kind of office it is.")
    short_name: Text | None = text_field("short_name", "The name as people say it.")

    @classmethod
    def is_type_of(cls, value: Any, _info: Any) -> bool:
        """Rows of the agency table are agencies."""
        return isinstance(value, entities.Agency)

    @strawberry.field(description="It in the words of schema.org, as JSON-LD safe in a script element.")
    def schema_org(self, parent: Parent[entities.Agency], info: Info, locale: Locale | None = None) -> str:
        """Return the description."""
        base_url = info.context.services.settings.base_url
        return write_script(describe_agency(parent, base_url, locale or info.context.locale))

    @strawberry.field(description="The agency above.")
    def parent(self, parent: Parent[entities.Agency], info: Info) -> Optional[Agency]:  # noqa: UP045
        """Return the agency above, if any."""
        if parent.parent_id is None:
            return None
        return info.context.loaders.one("agency").get(parent.parent_id)  # type: ignore[no-any-return]

    @strawberry.field(description="The agencies below.")
    def children(self, parent: Parent[entities.Agency], info: Info) -> list[Agency]:
        """Return the agencies below, in their order."""
        return info.context.loaders.children["agency"].get(parent.id)


@strawberry.input(description="Which agencies to list.")
class AgencyFilter(EntryFilter):
    """Agencies' own conditions."""

    kind: list[str] | None = strawberry.field(default=None, description="Codes of kinds of office.")
    parent: list[str] | None = strawberry.field(default=None, description="Slugs of the agencies above.")

    def conditions(self, table: Any) -> list[ColumnElement[bool]]:
        """Return the filter as conditions on agencies."""
        found = super().conditions(table) + any_of(table.kind, self.kind)
        if self.parent is not None:
            ids = select(col(entities.Agency.id)).where(col(entities.Agency.slug).in_(self.parent))
            found.append(table.parent_id.in_(ids))
        return found
