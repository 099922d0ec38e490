"""The files of datasets: every version, in two statements for as many datasets as there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from portal.catalogue.declaring import declare
from portal.entities import Resource, ResourceKind, ResourceVersion
from portal.tabular import Ingested, TableStore
from portal.tabular.declaration import Declaration


@dataclass(frozen=True, slots=True)
class Holding:
    """A resource with its versions, newest first; none for links and APIs."""

    resource: Resource
    versions: tuple[ResourceVersion, ...]

    def declaration(self, version: ResourceVersion) -> Declaration:
        """Return the rules that the file of a version is read by."""
        return declare(version, self.resource)

    def key(self, version: ResourceVersion) -> tuple[str, ...]:
        """Return the columns that tell the rows of a version apart."""
        return self.declaration(version).primary_key

    def find_answer(self, tables: TableStore) -> tuple[ResourceVersion, Ingested] | None:
        """Return the newest version that has been read, and what was made of it; None if there is none.

        While a new file is being read, readers are answered from the one before it.
        """
        for version in self.versions:
            if made := tables.find(version.sha256, self.declaration(version)):
                return version, made
        return None

    @property
    def steps(self) -> Iterator[tuple[ResourceVersion, ResourceVersion]]:
        """Each version with the one before it, newest first."""
        yield from zip(self.versions, self.versions[1:], strict=False)


def read_holdings(session: Session, datasets: Iterable[UUID]) -> dict[UUID, list[Holding]]:
    """Return the resources of datasets by the ids of these, in the publishers' order."""
    ids = list(datasets)
    resources = session.exec(
        select(Resource).where(col(Resource.dataset_id).in_(ids)).order_by(col(Resource.position))
    )
    versions = session.exec(
        select(ResourceVersion)
        .where(col(ResourceVersion.dataset_id).in_(ids))
        .order_by(col(ResourceVersion.number).desc())
    )
    return group_holdings(resources.all(), versions.all())


def group_holdings(
    resources: Sequence[Resource], versions: Sequence[ResourceVersion]
) -> dict[UUID, list[Holding]]:
    """Return resources with their versions by dataset; `versions` come newest first."""
    of_resource: dict[UUID, list[ResourceVersion]] = defaultdict(list)
    for version in versions:
        of_resource[version.resource_id].append(version)
    found: dict[UUID, list[Holding]] = defaultdict(list)
    for resource in resources:
        own = of_resource[resource.id] if resource.kind is ResourceKind.FILE else []
        found[resource.dataset_id].append(Holding(resource, tuple(own)))
    return found


@dataclass(frozen=True, slots=True)
class RuledVersion:
    """A version with the rules that its file is read by."""

    version: ResourceVersion
    rules: Declaration


def read_histories(session: Session, datasets: Iterable[UUID] | None = None) -> list[list[RuledVersion]]:
    """Return the versions of each resource that there is or was, oldest first.

    Without `datasets` they are those of all.
    """
    resources, versions = select(Resource), select(ResourceVersion)
    if datasets is not None:
        ids = list(datasets)
        resources = resources.where(col(Resource.dataset_id).in_(ids))
        versions = versions.where(col(ResourceVersion.dataset_id).in_(ids))
    standing = {resource.id: resource for resource in session.exec(resources)}
    found: dict[UUID, list[RuledVersion]] = defaultdict(list)
    for version in session.exec(versions.order_by(col(ResourceVersion.number))):
        rules = declare(version, standing.get(version.resource_id))
        found[version.resource_id].append(RuledVersion(version, rules))
    return list(found.values())
