"""The tables of a dataset and where their rows are, in each form in which they can be had."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.catalogue import DatasetRecord, ResourceRecord, TableRecord, VersionRecord, rows_path
from portal.tabular import FORMATS, ExportFormat


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """A table of the newest version of a resource of the dataset of that slug."""

    dataset: str
    resource: ResourceRecord
    version: VersionRecord
    table: TableRecord
    is_first: bool

    @property
    def label(self) -> str:
        """The resource's slug, and the table's own behind a dot if it is not the first."""
        return self.resource.slug if self.is_first else f"{self.resource.slug}.{self.table.slug}"

    @property
    def forms(self) -> list[ExportFormat]:
        """The forms that its rows can be had in: GeoJSON only where there are shapes."""
        has_shapes = any(column.type == "geometry" for column in self.table.columns)
        return [form for form in FORMATS if has_shapes or form.name != "geojson"]

    def path(self, form: str) -> str:
        """Return where the rows are in the format of that short name, whichever version is the newest."""
        return rows_path(self.dataset, self.resource.slug, form, table=self._choice)

    def lasting_path(self, form: str) -> str:
        """Return where the rows of this version stay."""
        slug, number = self.resource.slug, self.version.number
        return rows_path(self.dataset, slug, form, number=number, table=self._choice)

    @property
    def _choice(self) -> str:
        return "" if self.is_first else self.table.slug


def list_tables(record: DatasetRecord) -> Iterator[PublishedTable]:
    """Yield the tables of a dataset in the order of its resources."""
    for resource in record.resources:
        yield from list_tables_of(record, resource)


def list_tables_of(record: DatasetRecord, resource: ResourceRecord) -> Iterator[PublishedTable]:
    """Yield the tables of a resource."""
    if version := resource.newest:
        for number, table in enumerate(resource.tables):
            yield PublishedTable(record.slug, resource, version, table, is_first=number == 0)
