"""Moments in GraphQL: as they are read in Vietnam, with their zone."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import strawberry

from portal.i18n import TIMEZONE


def write_moment(moment: datetime) -> str:
    """Return an aware moment as ISO 8601 in Vietnamese time: `2020-07-24T15:49:18+07:00`."""
    return moment.astimezone(TIMEZONE).isoformat()


MOMENT: Final = strawberry.scalar(
    name="DateTime",
    description="A moment, in ISO 8601 and Vietnamese time.",
    serialize=write_moment,
    parse_value=datetime.fromisoformat,
)
