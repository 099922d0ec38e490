"""Pages: texts about the portal itself."""

from __future__ import annotations

from enum import StrEnum

from sqlmodel import Field

from portal.database import coded
from portal.entities.base import Entry, EntryContent, EntryFields, listing_index
from portal.entities.content_type import ContentType
from portal.i18n import Locale


class Menu(StrEnum):
    """Where the site links a page."""

    HEADER = "header"
    FOOTER = "footer"
    NONE = "none"


class PageFields(EntryFields):
    """Fields of a page that editors write and the table keeps alike."""

    menu: Menu = Field(default=Menu.NONE, sa_type=coded(Menu))
    position: int = Field(default=0, description="Place in its menu")


class PageContent(PageFields, EntryContent):
    """A page as an editor writes it."""


class Page(PageFields, Entry, table=True):
    """A page's row."""

    __table_args__ = (listing_index("page"),)


PAGE = ContentType(
    name="page",
    table=Page,
    content=PageContent,
    segment={Locale.VI: "trang", Locale.EN: "pages"},
    references={"agency": ("agency", "agency_id")},
)
