"""Words of the source as text of the portal."""

from __future__ import annotations

from portal.i18n import SOURCE, Translated


def say(*parts: str) -> Translated:
    """Return `parts`, words of the source, as one Vietnamese text; empty if there are none."""
    text = " ".join(part for part in parts if part)
    return {SOURCE: text} if text else {}
