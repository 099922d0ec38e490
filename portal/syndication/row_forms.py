"""The tables of a dataset and where their rows are, in each form in which they can be had."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.catalogue import DatasetRecord, ResourceRecord, TableRecord, VersionRecord
from portal.tabular import FORMATS, ExportFormat


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """A table of the newest version of a resource; `label` tells it from others of the dataset."""

    resource: ResourceRecord
    version: VersionRecord
    table: TableRecord
    is_first: bool

    @property
    def label(self) -> str:
        """The resource's slug, and the table's if it is not the first."""
        return self.resource.slug if self.is_first else f"{self.resource.slug}.{self.table.slug}"

    @property
    def forms(self) -> list[ExportFormat]:
        """The forms that its rows can be had in: GeoJSON only where there are shapes."""
        has_shapes = any(column.type == "geometry" for column in self.table.columns)
        return [form for form in FORMATS if has_shapes or form.name != "geojson"]

    def path(self, form_name: str) -> str:
        """Return where the rows are, whichever version is the newest."""
        return f"{self.resource.path}.{form_name}{self._choice}"

    def lasting_path(self, form_name: str) -> str:
        """Return where the rows of this version stay."""
        return f"{self.resource.path}/v{self.version.number}.{form_name}{self._choice}"

    @property
    def _choice(self) -> str:
        return "" if self.is_first else f"?table={self.table.slug}"


def list_tables(record: DatasetRecord) -> Iterator[PublishedTable]:
    """Yield the tables of a dataset in the order of its resources."""
    for resource in record.resources:
        yield from list_tables_of(resource)


def list_tables_of(resource: ResourceRecord) -> Iterator[PublishedTable]:
    """Yield the tables of a resource."""
    if version := resource.newest:
        for number, table in enumerate(resource.tables):
            yield PublishedTable(resource, version, table, is_first=number == 0)
