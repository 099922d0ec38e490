"""A resource as catalogues know it: what its publisher says, and what its files turned out to hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from portal.catalogue.addresses import resource_path, version_path
from portal.catalogue.holdings import Holding
from portal.catalogue.record import (
    ColumnRecord,
    DifferenceRecord,
    ResourceRecord,
    TableRecord,
    VersionRecord,
)
from portal.entities import ColumnDescription, ResourceVersion
from portal.tabular import Column, ColumnType, TableStore
from portal.tabular.comparing import find_difference
from portal.tabular.ingested import Ingested, TableInfo


def make_resource(tables: TableStore, dataset: str, holding: Holding) -> ResourceRecord:
    """Return the record of a resource of the dataset of that slug."""
    resource = holding.resource
    made = [tables.find(version.sha256, holding.declaration(version)) for version in holding.versions]
    newest = made[0] if made else None
    return ResourceRecord(
        id=str(resource.id),
        slug=resource.slug,
        kind=resource.kind.value,
        title=resource.title,
        description=resource.description,
        path=resource_path(dataset, resource.slug),
        url=resource.url,
        media_type=resource.media_type or "",
        versions=_list_versions(dataset, holding, made),
        tables=tuple(make_table(info, resource.columns) for info in newest.tables) if newest else (),
        primary_key=tuple(resource.primary_key),
    )


def make_versions(tables: TableStore, dataset: str, holding: Holding) -> tuple[VersionRecord, ...]:
    """Return the records of a resource's versions, newest first."""
    made = [tables.find(version.sha256, holding.declaration(version)) for version in holding.versions]
    return _list_versions(dataset, holding, made)


def _list_versions(
    dataset: str, holding: Holding, made: Sequence[Ingested | None]
) -> tuple[VersionRecord, ...]:
    return tuple(
        VersionRecord(
            number=version.number,
            path=version_path(dataset, holding.resource.slug, version.number, version.file),
            file=version.file,
            media_type=version.media_type,
            size=version.size,
            sha256=version.sha256,
            published_at=version.published_at,
            note=version.note,
            row_count=count_rows(own),
            difference=_difference(holding, version, older, own),
        )
        for version, own, older in zip(holding.versions, made, (*made[1:], None), strict=False)
    )


def count_rows(made: Ingested | None) -> int | None:
    """Return how many rows the tables of a file have together; None if there are none."""
    return sum(info.row_count for info in made.tables) if made and made.tables else None


def _difference(
    holding: Holding, version: ResourceVersion, old: Ingested | None, new: Ingested | None
) -> DifferenceRecord | None:
    found = find_difference(old, new, holding.key(version)) if old and new else None
    return DifferenceRecord(found.added, found.removed, found.changed, found.key) if found else None


def make_table(info: TableInfo, said: Sequence[ColumnDescription]) -> TableRecord:
    """Return a table with what its publisher says of its columns."""
    by_name = {column.name: column for column in said}
    columns = tuple(merge_column(column, by_name.get(column.name)) for column in info.columns)
    return TableRecord(info.slug, info.title, info.row_count, columns, info.heading, info.notes)


def merge_column(found: Column, said: ColumnDescription | None) -> ColumnRecord:
    """Return a column as it was found, with what its publisher says of it."""
    if said is None:
        return ColumnRecord(found.name, found.type.value, found.nullable, {}, {}, found.unit)
    described = describe_column(said)
    return replace(
        described, type=found.type.value, nullable=found.nullable, unit=described.unit or found.unit
    )


def describe_column(said: ColumnDescription) -> ColumnRecord:
    """Return a column of which nothing is known but what its publisher says."""
    return ColumnRecord(
        name=said.name,
        type=said.type or ColumnType.TEXT.value,
        nullable=not said.required,
        title=said.title,
        description=said.description,
        unit=said.unit,
        values=tuple(said.values),
        missing_values=tuple(said.missing_values),
        required=said.required,
        unique=said.unique,
        minimum=said.minimum,
        maximum=said.maximum,
        pattern=said.pattern,
    )
