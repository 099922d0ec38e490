"""Versions of a resource: every file that readers ever got, for ever."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import JSON
from sqlmodel import Field

from portal.database import UtcDateTime, structured
from portal.entities.column import ColumnDescription
from portal.entities.files import FileReference
from portal.entities.resource import ResourceContent, ResourceKind, resource_id
from portal.i18n import Translated


class ResourceVersion(FileReference, table=True):
    """The `number`-th file of a resource, from 1, as it was described when readers first got it.

    Rows are only ever added: in the transaction of `publish`, when a resource's bytes are others
    than those of its newest version. They outlive the resource.
    """

    __tablename__ = "resource_version"

    resource_id: UUID = Field(primary_key=True)
    number: int = Field(primary_key=True)
    dataset_id: UUID = Field(foreign_key="dataset.id", index=True)
    published_at: datetime = Field(sa_type=UtcDateTime)
    note: Translated = Field(default={}, sa_type=JSON)
    columns: list[ColumnDescription] = Field(default=[], sa_type=structured(list[ColumnDescription]))
    primary_key: list[str] = Field(default=[], sa_type=JSON)


def add_versions(
    dataset_id: UUID,
    resources: Sequence[ResourceContent],
    kept: Sequence[ResourceVersion],
    moment: datetime,
) -> list[ResourceVersion]:
    """Return the versions that a dataset's resources add at `moment` to those that are `kept`."""
    newest: dict[UUID, ResourceVersion] = {}
    for version in sorted(kept, key=lambda version: version.number):
        newest[version.resource_id] = version
    added = []
    for resource in resources:
        before = newest.get(resource_id(dataset_id, resource.slug))
        is_new = resource.sha256 != (before and before.sha256)
        if resource.kind is ResourceKind.FILE and is_new:
            number = before.number + 1 if before else 1
            added.append(_make_version(dataset_id, resource, number, moment))
    return added


def _make_version(
    dataset_id: UUID, resource: ResourceContent, number: int, moment: datetime
) -> ResourceVersion:
    described = {name: getattr(resource, name) for name in ("note", "columns", "primary_key")}
    file = {name: getattr(resource, name) for name in FileReference.model_fields}
    return ResourceVersion(
        resource_id=resource_id(dataset_id, resource.slug),
        number=number,
        dataset_id=dataset_id,
        published_at=moment,
        **described,
        **file,
    )
