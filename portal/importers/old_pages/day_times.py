"""Times of day: 15:49:18, 15h49, 15 giờ 49 phút, 3:49 PM, 3:49 CH, with or without a zone."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta, timezone
from typing import Final

from portal.i18n import TIMEZONE

TIME: Final = (
    r"(?<!\d)(?P<hour>\d{1,2}) ?(?::|h|g|giờ) ?(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,9})?)?(?!\d)"
    r"(?: ?phút)?(?: ?(?P<half>am|pm|sa|ch|sáng|chiều|tối)\b)?(?P<zone>z\b|[+-]\d\d:?\d\d)?"
)
_MORNING: Final = {"am", "sa", "sáng"}
_AFTERNOON: Final = {"pm", "ch", "chiều", "tối"}


def is_american(clock: re.Match[str]) -> bool:
    """Whether the time ends in AM or PM."""
    return (clock["half"] or "").lower() in {"am", "pm"}


def read_time(clock: re.Match[str]) -> time | None:
    """Return a match of `TIME` on the clock of 24 hours, None if there is no such time."""
    hour, half = int(clock["hour"]), (clock["half"] or "").lower()
    if half in _AFTERNOON and hour < 12:
        hour += 12
    if half in _MORNING and hour == 12:
        hour = 0
    try:
        return time(hour, int(clock["minute"]), int(clock["second"] or 0))
    except ValueError:
        return None


def shift(at: datetime, zone: str | None) -> datetime:
    """Move a time that names its zone (`Z`, `+00:00`) into that of Vietnam."""
    if not zone:
        return at
    digits = zone[1:].replace(":", "") or "0000"
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if offset >= timedelta(hours=24):
        return at
    return at.replace(tzinfo=timezone(-offset if zone[0] == "-" else offset)).astimezone(TIMEZONE)
