"""Which entries of a list: the conditions all share, and how they become SQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import strawberry
from sqlalchemy import ColumnElement, Select, select
from sqlmodel import col

from portal import entities
from portal.entities import Agency, AreaLink, TagLink, Topic, TopicLink, select_inside
from portal.i18n import start_day


@strawberry.input(description="Values of one field are alternatives; fields narrow each other.")
class EntryFilter:
    """The filter fields of every entity."""

    topic: list[str] | None = strawberry.field(default=None, description="Slugs; narrower topics count too.")
    agency: list[str] | None = strawberry.field(default=None, description="Slugs of publishing agencies.")
    area: list[str] | None = strawberry.field(
        default=None, description="Codes; areas inside and the areas they were made of count too."
    )
    tag: list[str] | None = strawberry.field(default=None, description="Tags, exactly.")
    published_from: date | None = strawberry.field(default=None, description="First day, Vietnamese time.")
    published_until: date | None = strawberry.field(default=None, description="Last day, Vietnamese time.")

    def conditions(self, table: type[entities.Entry]) -> list[ColumnElement[bool]]:
        """Return the filter as conditions on the rows of `table`."""
        found: list[ColumnElement[bool]] = []
        if self.topic is not None:
            found.append(col(table.id).in_(_about(self.topic)))
        if self.agency is not None:
            ids = select(col(Agency.id)).where(col(Agency.slug).in_(self.agency))
            found.append(col(table.agency_id).in_(ids))
        if self.area is not None:
            found.append(col(table.id).in_(_concerning(self.area)))
        if self.tag is not None:
            found.append(
                col(table.id).in_(select(col(TagLink.entry_id)).where(col(TagLink.tag).in_(self.tag)))
            )
        if self.published_from is not None and self.published_from > date.min:
            found.append(col(table.published_at) >= start_day(self.published_from))
        if self.published_until is not None and self.published_until < date.max:
            found.append(col(table.published_at) < start_day(self.published_until + timedelta(days=1)))
        return found


def any_of(column: Any, values: Sequence[Any] | None) -> list[ColumnElement[bool]]:
    """Return the condition that `column` has one of `values`; none if there is no filter."""
    return [] if values is None else [col(column).in_(values)]


def _about(slugs: list[str]) -> Select[Any]:
    """Entries about the topics or about topics directly below them."""
    chosen = select(col(Topic.id)).where(col(Topic.slug).in_(slugs))
    below = select(col(Topic.id)).where(col(Topic.parent_id).in_(chosen))
    return select(col(TopicLink.entry_id)).where(
        col(TopicLink.topic_id).in_(chosen) | col(TopicLink.topic_id).in_(below)
    )


def _concerning(codes: list[str]) -> Select[Any]:
    """Entries concerning the areas, all inside them, and the former areas these were made of."""
    return select(col(AreaLink.entry_id)).where(col(AreaLink.area_id).in_(select_inside(codes)))
