"""Resources in GraphQL: files with their versions, tables and report; links; APIs."""

from __future__ import annotations

import strawberry
from strawberry import Parent

from portal import entities
from portal.api.context import Info
from portal.api.pages import Window
from portal.api.types.chart import Chart, serve_chart
from portal.api.types.data_column import DataColumn, DataTable
from portal.api.types.data_report import DataReport, serve_report
from portal.api.types.download import Download, list_downloads
from portal.api.types.groups import RowMeasure, fetch_groups
from portal.api.types.resource_version import ResourceVersion, serve_version
from portal.api.types.rows import RowFilter, RowPage, RowSort, fetch_rows, read_selection, read_sort
from portal.api.types.snippet import Snippet, serve_snippets
from portal.api.types.text import Text, text_field
from portal.catalogue import (
    Holding,
    VersionRecord,
    declare,
    describe_column,
    make_table,
    make_versions,
    report_path,
)
from portal.entities import ResourceKind
from portal.i18n import Locale
from portal.tabular import GroupQuery, Ingested, RowQuery, Table, distinct

strawberry.enum(
    ResourceKind,
    name="ResourceKind",
    description="A file is kept here; a link and an API are kept by others.",
)


@strawberry.type(description="A file of a dataset with the tables made of it, or a link or an API.")
class Resource:
    """A resource. The file is the newest version's; links and APIs have none."""

    slug: str
    kind: ResourceKind
    file: str | None = strawberry.field(description="File name, as received.")
    media_type: str | None
    size: int | None = strawberry.field(description="Bytes.")
    sha256: str | None = strawberry.field(description="Checksum of the bytes as received.")
    primary_key: list[str] = strawberry.field(description="The columns that together tell rows apart.")
    title: Text = text_field("title", "What it is called.", required=True)
    description: Text | None = text_field("description", "What is in it.")
    note: Text | None = text_field("note", "What changed in the newest version.")

    @strawberry.field(description="Where a link or an API is; null of a file.")
    def url(self, parent: Parent[entities.Resource]) -> str | None:
        """Return the address that others keep."""
        return parent.url or None

    @strawberry.field(description="Whether there are tables whose rows can be queried.")
    def is_table(self, parent: Parent[entities.Resource], info: Info) -> bool:
        """Return whether tables were made of the file."""
        made = _find_made(parent, info)
        return made is not None and not made.is_refused

    @strawberry.field(description="Where the newest bytes as received are; null of a link or an API.")
    def download_url(self, parent: Parent[entities.Resource], info: Info) -> str | None:
        """Return the address of the newest file."""
        newest = _newest(parent, info)
        return newest.path if newest else None

    @strawberry.field(description="Every format it can be had in, the file as received first.")
    def downloads(
        self, parent: Parent[entities.Resource], info: Info, locale: Locale | None = None
    ) -> list[Download]:
        """Return the downloads; none of a link or an API."""
        newest, chosen = _newest(parent, info), locale or info.context.locale
        if newest is None:
            return []
        dataset = _dataset_slug(parent, info)
        return list_downloads(dataset, parent.slug, newest, _find_made(parent, info), chosen)

    @strawberry.field(description="Every file that readers got, the newest first.")
    def versions(self, parent: Parent[entities.Resource], info: Info) -> list[ResourceVersion]:
        """Return the versions; none of a link or an API."""
        return [serve_version(record, parent) for record in _version_records(parent, info)]

    @strawberry.field(description="One of its versions, by its number.")
    def version(self, parent: Parent[entities.Resource], info: Info, number: int) -> ResourceVersion | None:
        """Return the version of that number, if there is one."""
        found = (record for record in _version_records(parent, info) if record.number == number)
        return next((serve_version(record, parent) for record in found), None)

    @strawberry.field(
        description="The tables of the newest file that has been read; while a new one is, of the one before."
    )
    def tables(self, parent: Parent[entities.Resource], info: Info) -> list[DataTable]:
        """Return the tables with what the publisher says of their columns."""
        made = _find_made(parent, info)
        tables = made.tables if made else ()
        return [make_table(table, parent.columns) for table in tables]  # type: ignore[misc]

    @strawberry.field(description="The columns of its first table; as the publisher describes them if none.")
    def columns(self, parent: Parent[entities.Resource], info: Info) -> list[DataColumn]:
        """Return the columns, in the order of the table."""
        made = _find_made(parent, info)
        if made and made.tables:
            return list(make_table(made.tables[0], parent.columns).columns)  # type: ignore[arg-type]
        return [describe_column(column) for column in parent.columns]  # type: ignore[misc]

    @strawberry.field(description="What was found in the newest file; null while that is being looked at.")
    def report(self, parent: Parent[entities.Resource], info: Info) -> DataReport | None:
        """Return the report on the newest file."""
        tables = info.context.services.tables
        made = tables.find(parent.sha256, declare(parent)) if parent.sha256 else None
        if made is None:
            return None
        return serve_report(made.report, report_path(_dataset_slug(parent, info), parent.slug))

    @strawberry.field(
        description="Rows of a table, the first if none is named, filtered and sorted, in pages; "
        "null while there is none."
    )
    def rows(
        self,
        parent: Parent[entities.Resource],
        info: Info,
        first: int = 20,
        after: str | None = None,
        where: list[RowFilter] | None = None,
        sort: list[RowSort] | None = None,
        columns: list[str] | None = None,
        table: str | None = None,
        search: str | None = None,
    ) -> RowPage | None:
        """Return a page of rows; `NotFound` names the tables that there are."""
        size = Window(first).size(info.context.services.settings.page_limit)
        opened = _open_table(parent, info, table)
        query = RowQuery(read_selection(columns, where, sort, search), size, after)
        return fetch_rows(info, opened, query) if opened else None

    @strawberry.field(
        description="Rows of a table taken together by columns, with how many they are (`count`) and "
        "figures of them; `sort` names any of these. Without columns all rows are one group."
    )
    def groups(
        self,
        parent: Parent[entities.Resource],
        info: Info,
        by: list[str],
        measures: list[RowMeasure] | None = None,
        where: list[RowFilter] | None = None,
        search: str | None = None,
        sort: list[RowSort] | None = None,
        first: int = 20,
        after: str | None = None,
        table: str | None = None,
    ) -> RowPage | None:
        """Return a page of groups; `NotFound` names the tables that there are."""
        size = Window(first).size(info.context.services.settings.page_limit)
        figures = tuple(measure.read() for measure in measures or ())
        chosen = read_selection(None, where, None, search)
        query = GroupQuery(tuple(by), figures, chosen, read_sort(sort), size, after)
        opened = _open_table(parent, info, table)
        return fetch_groups(info, opened, query) if opened else None

    @strawberry.field(
        description="The distinct values of a column with how many rows have each, the most frequent first."
    )
    def distinct(
        self,
        parent: Parent[entities.Resource],
        info: Info,
        column: str,
        where: list[RowFilter] | None = None,
        search: str | None = None,
        first: int = 20,
        after: str | None = None,
        table: str | None = None,
    ) -> RowPage | None:
        """Return a page of values; `NotFound` names the tables that there are."""
        size = Window(first).size(info.context.services.settings.page_limit)
        opened = _open_table(parent, info, table)
        query = distinct(column, read_selection(None, where, None, search), size, after)
        return fetch_groups(info, opened, query) if opened else None

    @strawberry.field(
        description="A chart of a table, the first if none is named; null if its columns allow none."
    )
    def chart(
        self,
        parent: Parent[entities.Resource],
        info: Info,
        table: str | None = None,
        locale: Locale | None = None,
    ) -> Chart | None:
        """Return the chart; `NotFound` names the tables that there are."""
        opened = _open_table(parent, info, table)
        return serve_chart(opened, parent.columns, locale or info.context.locale) if opened else None

    @strawberry.field(description="Code that fetches rows of its first table and runs as it is.")
    def snippets(self, parent: Parent[entities.Resource], info: Info) -> list[Snippet]:
        """Return the snippets; none while there is no table."""
        opened = _open_table(parent, info)
        if opened is None:
            return []
        base_url = info.context.services.settings.base_url
        return serve_snippets(base_url, _dataset_slug(parent, info), parent.slug, opened)


def _open_table(resource: entities.Resource, info: Info, slug: str | None = None) -> Table | None:
    """Return a table of the newest file that has been read; None of a link, and if none could be made."""
    tables, holding = info.context.services.tables, _hold(resource, info)
    found = holding.find_answer(tables)
    if found is None or found[1].is_refused:
        return None
    return tables.open(found[0].sha256, slug, holding.declaration(found[0]))


def _find_made(resource: entities.Resource, info: Info) -> Ingested | None:
    """Return what was made of the newest file that has been read; None of a link, and before the first."""
    found = _hold(resource, info).find_answer(info.context.services.tables)
    return found[1] if found else None


def _hold(resource: entities.Resource, info: Info) -> Holding:
    return Holding(resource, tuple(info.context.loaders.versions_of.get(resource.id)))


def _version_records(resource: entities.Resource, info: Info) -> tuple[VersionRecord, ...]:
    return make_versions(info.context.services.tables, _dataset_slug(resource, info), _hold(resource, info))


def _newest(resource: entities.Resource, info: Info) -> VersionRecord | None:
    return next(iter(_version_records(resource, info)), None)


def _dataset_slug(resource: entities.Resource, info: Info) -> str:
    return str(info.context.loaders.one("dataset").get(resource.dataset_id).slug)
