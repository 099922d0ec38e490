"""The formats that a resource can be had in, in GraphQL."""

from __future__ import annotations

from collections.abc import Iterator

import strawberry

from portal.catalogue import VersionRecord, rows_path
from portal.i18n import Locale, translate
from portal.tabular import FORMATS, ColumnType, ExportFormat, Ingested, TableInfo


@strawberry.type(description="A format that a resource can be had in.")
class Download:
    """A download."""

    format: str = strawberry.field(description="Its short name: `csv`, `xlsx`.")
    title: str = strawberry.field(description="What to call it, in the reader's language.")
    path: str
    media_type: str
    size: int | None = strawberry.field(description="Bytes; null if it is written while it is sent.")
    table: str | None = strawberry.field(description="Which of several tables; null if there is but one.")


def list_downloads(
    dataset: str, resource: str, newest: VersionRecord, made: Ingested | None, locale: Locale
) -> list[Download]:
    """Return the newest file as received, then its tables in every format."""
    original = Download(
        format=made.format if made and made.format else newest.file.rpartition(".")[2].lower(),
        title=translate("The file as received", locale),
        path=newest.path,
        media_type=newest.media_type,
        size=newest.size,
        table=None,
    )
    return [original, *_list_tables(dataset, resource, made.tables if made else ())]


def _list_tables(dataset: str, resource: str, tables: tuple[TableInfo, ...]) -> Iterator[Download]:
    for number, table in enumerate(tables):
        for form in _fitting_forms(table):
            yield Download(
                format=form.name,
                title=form.name.upper(),
                path=rows_path(dataset, resource, form.name, table=table.slug if number else ""),
                media_type=form.media_type,
                size=None,
                table=table.slug if len(tables) > 1 else None,
            )


def _fitting_forms(table: TableInfo) -> list[ExportFormat]:
    """Return the formats that can hold a table: GeoJSON only where there are shapes."""
    has_shapes = any(column.type is ColumnType.GEOMETRY for column in table.columns)
    return [form for form in FORMATS if has_shapes or form.name != "geojson"]
