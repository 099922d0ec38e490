"""The formats that a resource can be had in, in GraphQL."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import strawberry

from portal.catalogue import VersionRecord, rows_path
from portal.errors import InvalidInput
from portal.i18n import Locale, mark, translate
from portal.tabular import FORMATS, ExportFormat, Ingested, Selection, TableInfo
from portal.tabular.querying import Rows, select_rows

_TITLES: Final = {"excel": mark("CSV for Excel"), "parquet": "Parquet", "geojson": "GeoJSON"}


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
    return [original, *_list_forms(dataset, resource, made, locale)] if made else [original]


def _list_forms(dataset: str, resource: str, made: Ingested, locale: Locale) -> Iterator[Download]:
    for number, info in enumerate(made.tables):
        for form in _fitting_forms(made, info):
            yield Download(
                format=form.name,
                title=translate(_TITLES.get(form.name, form.name.upper()), locale),
                path=rows_path(dataset, resource, form.name, table=info.slug if number else ""),
                media_type=form.media_type,
                size=None,
                table=info.slug if len(made.tables) > 1 else None,
            )


def _fitting_forms(made: Ingested, info: TableInfo) -> list[ExportFormat]:
    """Return the formats that can hold a table: not every one has shapes, or thousands of columns."""
    table = made.table(info.slug)
    rows = select_rows(table, Selection()) if table else None
    return [form for form in FORMATS if rows and _fits(form, rows)]


def _fits(form: ExportFormat, rows: Rows) -> bool:
    try:
        form.check(rows)
    except InvalidInput:
        return False
    return True
