"""Resources as CKAN describes them."""

from __future__ import annotations

from typing import Any

from portal.catalogue import DatasetRecord, ResourceRecord
from portal.i18n import SOURCE, serve
from portal.syndication.ckan.formats import find_format
from portal.syndication.ckan.moments import write_moment


def write_resource(record: DatasetRecord, position: int, base_url: str) -> dict[str, Any]:
    """Return the resource at `position` of a dataset, from 0.

    The address is that of the newest version, so that its size and its checksum stay true.
    """
    resource = record.resources[position]
    return _describe(resource, base_url) | {
        "package_id": record.id,
        "position": position,
        "state": "active",
        "created": write_moment(_first_seen(record, resource)),
        "last_modified": write_moment(_last_changed(record, resource)),
        "metadata_modified": write_moment(_last_changed(record, resource)),
        "datastore_active": bool(resource.tables),
        "resource_type": None,
        "cache_url": None,
        "cache_last_updated": None,
        "mimetype_inner": None,
    }


def _describe(resource: ResourceRecord, base_url: str) -> dict[str, Any]:
    file = resource.newest
    media_type = file.media_type if file else resource.media_type
    return {
        "id": resource.id,
        "name": serve(resource.title, SOURCE).text,
        "description": serve(resource.description, SOURCE).text,
        "format": find_format(resource.kind, file.file if file else resource.url, media_type),
        "mimetype": media_type or None,
        "url": base_url + file.path if file else resource.url,
        "url_type": "upload" if file else None,
        "size": file.size if file else None,
        "hash": f"sha256:{file.sha256}" if file else "",
    }


def _first_seen(record: DatasetRecord, resource: ResourceRecord) -> Any:
    return resource.versions[-1].published_at if resource.versions else record.published_at


def _last_changed(record: DatasetRecord, resource: ResourceRecord) -> Any:
    return resource.versions[0].published_at if resource.versions else record.updated_at
