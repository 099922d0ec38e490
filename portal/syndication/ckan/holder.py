"""Organizations and groups as CKAN describes them: our agencies and topics."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portal.syndication.ckan.moments import write_moment
from portal.syndication.ckan.register import Holder


def write_organization(holder: Holder) -> dict[str, Any]:
    """Return an organization as it stands in a dataset of its own."""
    return {
        "id": holder.id,
        "name": holder.name,
        "title": holder.title,
        "type": "organization",
        "description": holder.description,
        "image_url": "",
        "created": write_moment(holder.created_at),
        "is_organization": True,
        "approval_status": "approved",
        "state": "active",
    }


def write_group(holder: Holder) -> dict[str, Any]:
    """Return a group as it stands in a dataset that belongs to it."""
    return {
        "id": holder.id,
        "name": holder.name,
        "title": holder.title,
        "display_name": holder.title,
        "description": holder.description,
        "image_display_url": "",
    }


def write_holder(
    holder: Holder, holders: Mapping[str, Holder], package_count: int, *, is_organization: bool
) -> dict[str, Any]:
    """Return an organization or a group with all its fields; `groups` names the one above it."""
    above = holders.get(holder.parent)
    return write_organization(holder) | {
        "type": "organization" if is_organization else "group",
        "is_organization": is_organization,
        "display_name": holder.title,
        "image_display_url": "",
        "num_followers": 0,
        "package_count": package_count,
        "extras": [],
        "groups": [write_group(above) | {"capacity": "public"}] if above else [],
        "tags": [],
        "users": [],
    }
