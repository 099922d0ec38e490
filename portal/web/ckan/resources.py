"""Resources by their id."""

from __future__ import annotations

from uuid import UUID

from portal.catalogue import DatasetRecord
from portal.entities import Resource
from portal.web.ckan.call import Call
from portal.web.ckan.refusals import not_found


def find_resource(call: Call, reference: str) -> Resource | None:
    """Return the resource of that id if readers may see its dataset."""
    resource = call.session.get(Resource, _read_id(reference))
    return resource if resource and str(resource.dataset_id) in call.register.packages else None


def find_owner(call: Call, reference: str) -> tuple[DatasetRecord, int]:
    """Return the dataset that has the resource of that id, and the resource's place in it."""
    resource = find_resource(call, reference)
    owners = [call.register.packages[str(resource.dataset_id)]] if resource else []
    for record in call.read(owners):
        for position, each in enumerate(record.resources):
            if resource and each.id == str(resource.id):
                return record, position
    raise not_found()


def _read_id(reference: str) -> UUID:
    try:
        return UUID(reference)
    except ValueError:
        return UUID(int=0)
