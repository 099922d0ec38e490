"""Relay's global ids: opaque to readers, a type and a UUID to us."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from uuid import UUID

from portal.entities import CONTENT_TYPES, ContentType
from portal.errors import InvalidInput


def write_node_id(entity: str, key: UUID) -> str:
    """Return the id under which `node` finds an entry."""
    return urlsafe_b64encode(entity.encode() + b":" + key.bytes).decode().rstrip("=")


def read_node_id(node_id: str) -> tuple[ContentType, UUID]:
    """Return the kind and the UUID behind an id; `InvalidInput` if it is not one of ours."""
    try:
        decoded = urlsafe_b64decode(node_id[:100] + "=" * (-len(node_id) % 4))
        entity, _, key = decoded.partition(b":")
        return CONTENT_TYPES[entity.decode()], UUID(bytes=key)
    except (ValueError, KeyError):
        raise InvalidInput("'{id}' is not an id of this portal.", id=node_id[:100]) from None
