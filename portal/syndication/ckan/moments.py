"""Moments as CKAN writes them: ISO 8601 in UTC, with microseconds and without a zone."""

from __future__ import annotations

from datetime import UTC, datetime


def write_moment(moment: datetime) -> str:
    """Return an aware moment as `2026-11-01T00:00:00.000000`."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")
