"""Topics in GraphQL."""

from __future__ import annotations

from typing import Any, Optional

import strawberry
from strawberry import Parent

from portal import entities
from portal.api.context import Info
from portal.api.filters import EntryFilter
from portal.api.types.entry import Entry


@strawberry.type(description="What entries are about.")
class Topic(Entry):
    """A topic."""

    position: int

    @classmethod
    def is_type_of(cls, value: Any, _info: Any) -> bool:
        """Rows of the topic table are topics."""
        return isinstance(value, entities.Topic)

    @strawberry.field(description="The wider topic.")
    def parent(self, parent: Parent[entities.Topic], info: Info) -> Optional[Topic]:  # noqa: UP045
        """Return the wider topic, if any."""
        if parent.parent_id is None:
            return None
        return info.context.loaders.one("topic").get(parent.parent_id)  # type: ignore[no-any-return]

    @strawberry.field(description="The narrower topics.")
    def children(self, parent: Parent[entities.Topic], info: Info) -> list[Topic]:
        """Return the narrower topics, in their order."""
        return info.context.loaders.children["topic"].get(parent.id)


@strawberry.input(description="Which topics to list.")
class TopicFilter(EntryFilter):
    """Topics' own conditions."""

    is_top: bool | None = strawberry.field(default=None, description="Only those without a wider topic.")

    def conditions(self, table: Any) -> list[Any]:
        """Return the filter as conditions on topics."""
        found = super().conditions(table)
        if self.is_top is not None:
            found.append(table.parent_id.is_(None) if self.is_top else table.parent_id.is_not(None))
        return found
