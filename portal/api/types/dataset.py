"""Datasets, their resources and the rows of these in GraphQL."""

from __future__ import annotations

from datetime import date
from typing import Any

import strawberry
from sqlalchemy import ColumnElement
from strawberry import Parent

from portal import entities
from portal.api.context import Info
from portal.api.filters import EntryFilter, any_of
from portal.api.pages import Window
from portal.api.types.entry import Entry
from portal.api.types.quality import Quality, serve_quality
from portal.api.types.rows import RowFilter, RowPage, RowSort, TableColumn, fetch_rows, open_table
from portal.api.types.term import Term, term_field
from portal.api.types.text import Text, text_field
from portal.catalogue import is_table
from portal.i18n import Locale


@strawberry.type(description="Where figures come from.")
class Source:
    """A source."""

    name: Text | None = text_field("name", "Who or what it is.")
    url: str


@strawberry.type(description="What a column means.")
class ColumnNote:
    """A publisher's note on a column."""

    name: str
    title: Text | None = text_field("title", "What the column is called.")
    unit: str


@strawberry.type(description="A file of a dataset, and the table made of it.")
class Resource:
    """A resource."""

    slug: str
    file: str = strawberry.field(description="File name, as received.")
    media_type: str
    size: int = strawberry.field(description="Bytes.")
    sha256: str = strawberry.field(description="Checksum of the bytes as received.")
    title: Text = text_field("title", "What it is called.", required=True)
    description: Text | None = text_field("description", "What is in it.")
    columns: list[ColumnNote] = strawberry.field(description="The publisher's notes on the columns.")

    @strawberry.field(description="Whether its rows can be queried.")
    def is_table(self, parent: Parent[entities.Resource], info: Info) -> bool:
        """Return whether a table is made of the file."""
        return _has_table(parent, info)

    @strawberry.field(description="Where the bytes as received are.")
    def download_url(self, parent: Parent[entities.Resource], info: Info) -> str:
        """Return the address of the original file."""
        return f"{_base(parent, info)}/{parent.file}"

    @strawberry.field(description="Where its rows are as CSV in UTF-8; null if it is no table.")
    def csv_url(self, parent: Parent[entities.Resource], info: Info) -> str | None:
        """Return the address of the rows as CSV."""
        return f"{_base(parent, info)}.csv" if _has_table(parent, info) else None

    @strawberry.field(description="Where its rows are as JSON; null if it is no table.")
    def json_url(self, parent: Parent[entities.Resource], info: Info) -> str | None:
        """Return the address of the rows as JSON."""
        return f"{_base(parent, info)}.json" if _has_table(parent, info) else None

    @strawberry.field(description="The columns of the table, with the types found; null if it is no table.")
    def table(self, parent: Parent[entities.Resource], info: Info) -> list[TableColumn] | None:
        """Return the table's columns, or None while it is being prepared."""
        opened = open_table(parent.sha256, info) if _has_table(parent, info) else None
        if opened is None:
            return None
        return [TableColumn(name=each.name, type=each.type) for each in opened.columns]

    @strawberry.field(description="Rows of the table, filtered and sorted, in pages; null if it is no table.")
    def rows(
        self,
        parent: Parent[entities.Resource],
        info: Info,
        first: int = 20,
        after: str | None = None,
        where: list[RowFilter] | None = None,
        sort: list[RowSort] | None = None,
        columns: list[str] | None = None,
    ) -> RowPage | None:
        """Return a page of rows, or None if there is no table yet."""
        size = Window(first).size(info.context.services.settings.page_limit)
        opened = open_table(parent.sha256, info) if _has_table(parent, info) else None
        return fetch_rows(opened, size, after, where, sort, columns) if opened else None


@strawberry.type(description="Data that the province publishes for everybody to use.")
class Dataset(Entry):
    """A dataset."""

    period_from: date | None = strawberry.field(description="First day that the data cover.")
    period_until: date | None = strawberry.field(description="Last day that the data cover.")
    illustrative: bool = strawberry.field(description="The figures are made up to show the form.")
    source: Source
    licence: Term | None = term_field("licence", "licences", "On which terms it may be used.")
    frequency: Term | None = term_field("frequency", "frequencies", "How often it is updated.")
    methodology: Text | None = text_field("methodology", "How the figures were made.")

    @classmethod
    def is_type_of(cls, value: Any, _info: Any) -> bool:
        """Rows of the dataset table are datasets."""
        return isinstance(value, entities.Dataset)

    @strawberry.field(description="Its files, in the publisher's order.")
    def resources(self, parent: Parent[entities.Dataset], info: Info) -> list[Resource]:
        """Return the resources."""
        found: Any = info.context.loaders.resources_of.get(parent.id)
        return found  # type: ignore[no-any-return]

    @strawberry.field(description="One of its files, by its slug.")
    def resource(self, parent: Parent[entities.Dataset], info: Info, slug: str) -> Resource | None:
        """Return the resource of that slug, if there is one."""
        found: Any = info.context.loaders.resources_of.get(parent.id)
        return next((each for each in found if each.slug == slug), None)

    @strawberry.field(description="How good it is to use, and what would make it better.")
    def quality(
        self, parent: Parent[entities.Dataset], info: Info, locale: Locale | None = None
    ) -> Quality | None:
        """Return the score with its parts; None of a dataset that is withdrawn."""
        found: Any = info.context.loaders.assessment_of.get(parent.slug)
        return serve_quality(found, locale or info.context.locale) if found else None


@strawberry.input(description="Which datasets to list.")
class DatasetFilter(EntryFilter):
    """Datasets' own conditions."""

    licence: list[str] | None = strawberry.field(default=None, description="Codes of licences.")
    frequency: list[str] | None = strawberry.field(default=None, description="Codes of frequencies.")

    def conditions(self, table: Any) -> list[ColumnElement[bool]]:
        """Return the filter as conditions on datasets."""
        own = any_of(table.licence, self.licence) + any_of(table.frequency, self.frequency)
        return super().conditions(table) + own


def _has_table(resource: entities.Resource, info: Info) -> bool:
    return is_table(resource) and not info.context.services.tables.refuses(resource.sha256)


def _base(resource: entities.Resource, info: Info) -> str:
    dataset = info.context.loaders.one("dataset").get(resource.dataset_id)
    return f"/data/{dataset.slug}/{resource.slug}"
