"""Areas: administrative units with the dates they were valid and what they became.

Since 1 July 2025 there are provinces and communes, and no districts (Resolution 202/2025/QH15).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated
from uuid import UUID

from sqlmodel import Field, SQLModel

from portal.entities.base import Entry, EntryContent, EntryFields, Line, listing_index
from portal.entities.content_type import ContentType, FindId, Mention
from portal.entities.terms import TermOf
from portal.i18n import Locale


class AreaFields(EntryFields):
    """Fields of an area that the vocabulary gives and the table keeps alike."""

    code: Line = Field(unique=True, description="Official code; `pre2025:` before that of a former unit")
    official_code: Line = Field(index=True)
    level: Annotated[str, TermOf("area_levels")]
    valid_from: date | None = Field(default=None, description="First day of validity, if known")
    valid_until: date | None = Field(default=None, description="Last day of validity; none: still valid")
    is_local: bool = Field(default=False, description="Whether it is or was in the portal's province")


class Succession(SQLModel):
    """One unit that an area became, wholly or, where it was divided, in part."""

    code: str
    is_default: bool = Field(description="Whether this is the best single answer")


class AreaContent(AreaFields, EntryContent):
    """An area as the vocabulary gives it."""

    parent: str | None = Field(default=None, description="Code of the unit above")
    successors: list[Succession] = []


class Area(AreaFields, Entry, table=True):
    """An area's row."""

    __table_args__ = (listing_index("area"),)

    parent_id: UUID | None = Field(default=None, foreign_key="area.id", index=True)


class AreaSuccessor(SQLModel, table=True):
    """One edge from a former area to what it became; more than one edge means it was divided."""

    __tablename__ = "area_successor"

    old_id: UUID = Field(foreign_key="area.id", primary_key=True)
    new_id: UUID = Field(foreign_key="area.id", primary_key=True, index=True)
    is_default: bool


def _successor_rows(area: Area, content: AreaContent, find: FindId) -> Sequence[AreaSuccessor]:
    return [
        AreaSuccessor(old_id=area.id, new_id=find("area", step.code), is_default=step.is_default)
        for step in content.successors
    ]


AREA = ContentType(
    name="area",
    table=Area,
    content=AreaContent,
    segment={Locale.VI: "dia-ban", Locale.EN: "areas"},
    key="code",
    references={"agency": ("agency", "agency_id"), "parent": ("area", "parent_id")},
    part_tables=((AreaSuccessor, "old_id"),),
    parts=_successor_rows,
    mentions=lambda content: [
        Mention(f"successors.{place}.code", "area", step.code)
        for place, step in enumerate(content.successors)
    ],
    codes=lambda area: [area.official_code],
    gets_page=lambda area: area.level == "province" or (area.is_local and area.valid_until is None),
)
