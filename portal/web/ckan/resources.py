"""Resources by their id."""

from __future__ import annotations

from uuid import UUID

from portal.catalogue import DatasetRecord
from portal.entities import Resource
from portal.web.ckan.call import Call
from portal.web.ckan.refusals import not_found


def find_owner(call: Call, reference: str) -> tuple[DatasetRecord, int]:
    """Return the dataset that has the resource of that id, and the resource's place in it."""
    resource = call.session.get(Resource, _read_id(reference))
    owner = resource and call.holdings.packages.get(str(resource.dataset_id))
    for record in call.read([owner] if owner else []):
        for position, each in enumerate(record.resources):
            if each.id == reference.lower():
                return record, position
    raise not_found()


def _read_id(reference: str) -> UUID:
    try:
        return UUID(reference)
    except ValueError:
        raise not_found() from None
