"""Relay's connections, and the fields that list entries as such."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Generic, TypeVar

import strawberry
from strawberry.types import get_object_definition

from portal.api.asked import list_needless
from portal.api.context import Info
from portal.api.filters import EntryFilter
from portal.api.pages import EntryOrder, EntryPage, Window, fetch_entries
from portal.api.types.entry import Entry
from portal.entities import ContentType, is_public

T = TypeVar("T")


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """Relay's page info."""

    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


@strawberry.type(description="One entry of a list, with the cursor that marks its place.")
class Edge(Generic[T]):
    """Relay's edge."""

    cursor: str
    node: T


@strawberry.type(description="A page of a list.")
class Connection(Generic[T]):
    """Relay's connection, over a page of rows."""

    page: strawberry.Private[EntryPage]

    @strawberry.field(description="The entries with their cursors.")
    def edges(self) -> list[Edge[T]]:
        """Pair each row with its cursor."""
        return [
            Edge(cursor=cursor, node=row)
            for cursor, row in zip(self.page.cursors, self.page.rows, strict=True)
        ]

    @strawberry.field(description="Where the page stands.")
    def page_info(self) -> PageInfo:
        """Return the page's ends."""
        cursors = self.page.cursors
        return PageInfo(
            has_next_page=self.page.has_next,
            has_previous_page=self.page.has_previous,
            start_cursor=cursors[0] if cursors else None,
            end_cursor=cursors[-1] if cursors else None,
        )

    @strawberry.field(description="How many entries the whole list has.")
    def total_count(self) -> int:
        """Count, only when asked."""
        return self.page.count()


@cache
def _entry_fields() -> frozenset[str]:
    """Return the fields that every entry has, under the names of their resolvers."""
    return frozenset(field.python_name for field in get_object_definition(Entry, strict=True).fields)


def list_field(
    kind: ContentType,
    node: type,
    filters: type[EntryFilter],
    order: EntryOrder,
    description: str,
    always: Callable[[], EntryFilter] | None = None,
) -> Any:
    """Return the field that lists the public entries of a kind, filtered, ordered, in keyset pages.

    `always` narrows the list whatever else is asked.
    """

    def resolve(
        info: Info,
        filter: Any = None,  # noqa: A002
        order: Any = order,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Any:
        context = info.context
        conditions = [is_public(kind.table, context.now)]
        if always is not None:
            conditions += always().conditions(kind.table)
        if filter is not None:
            conditions += filter.conditions(kind.table)
        window = Window(first, after, last, before)
        limit = context.services.settings.page_limit
        needless = list_needless(info, kind, _entry_fields())
        page = fetch_entries(context.session, kind.table, conditions, order, window, limit, needless)
        context.loaders.announce(kind, page.rows)
        return Connection(page=page)

    # The types are values here, which an annotation in the source cannot name.
    resolve.__annotations__ |= {
        "filter": filters | None,
        "order": EntryOrder,
        "return": Connection[node],  # type: ignore[valid-type]
    }
    return strawberry.field(resolver=resolve, description=description)
