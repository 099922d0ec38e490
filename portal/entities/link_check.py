"""What the last check of a link found; a link is checked once for all entries that have it."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

from portal.database import UtcDateTime


class LinkCheck(SQLModel, table=True):
    """A link, when it was checked, and how it stood.

    `status` is what the server at its end answered, None if none did; `reason` is the code of what is
    the matter (`portal.quality.fetching.FAULTS`), empty if nothing is; `final_url` is where redirects ended.
    """

    __tablename__ = "link_check"

    url: str = Field(primary_key=True)
    checked_at: datetime = Field(sa_type=UtcDateTime)
    status: int | None = None
    reason: str = ""
    final_url: str = ""
