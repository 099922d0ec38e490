"""Pages about the portal in GraphQL."""

from __future__ import annotations

from typing import Any

import strawberry
from sqlalchemy import ColumnElement

from portal import entities
from portal.api.filters import EntryFilter, any_of
from portal.api.types.entry import Entry
from portal.entities import Menu

strawberry.enum(Menu, description="Where the site links a page.")


@strawberry.type(description="A text about the portal itself.")
class Page(Entry):
    """A page."""

    menu: Menu
    position: int

    @classmethod
    def is_type_of(cls, value: Any, _info: Any) -> bool:
        """Rows of the page table are pages."""
        return isinstance(value, entities.Page)


@strawberry.input(description="Which pages to list.")
class PageFilter(EntryFilter):
    """Pages' own conditions."""

    menu: list[Menu] | None = strawberry.field(default=None, description="Where the site links them.")

    def conditions(self, table: Any) -> list[ColumnElement[bool]]:
        """Return the filter as conditions on pages."""
        return super().conditions(table) + any_of(table.menu, self.menu)
