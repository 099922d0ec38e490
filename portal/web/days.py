"""Days as addresses and forms give them."""

from __future__ import annotations

from datetime import date

from portal.errors import InvalidInput


def read_day(text: str) -> date:
    """Return the day that `text` (`2026-01-31`) names; `InvalidInput` if it names none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidInput("'{text}' is not a day: write it as 2026-01-31.", text=text[:40]) from None
