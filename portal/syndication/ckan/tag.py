"""Tags as CKAN describes them; their ids follow from their names."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID, uuid5

_NAMESPACE: Final = UUID("5b2b4a0e-7b58-5d0c-9a53-4f6f0c1d2e3a")


def identify_tag(name: str) -> str:
    """Return the id of the tag of that name."""
    return str(uuid5(_NAMESPACE, name))


def write_tag(name: str) -> dict[str, Any]:
    """Return a tag as it stands in a list or by itself."""
    return {"id": identify_tag(name), "name": name, "display_name": name, "vocabulary_id": None}
