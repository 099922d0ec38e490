"""Datasets in GraphQL."""

from __future__ import annotations

from datetime import date
from typing import Any

import strawberry
from sqlalchemy import ColumnElement
from strawberry import Parent

from portal import entities
from portal.api.context import Info
from portal.api.filters import EntryFilter, any_of
from portal.api.types.entry import Entry
from portal.api.types.quality import Quality, serve_quality
from portal.api.types.resource import Resource
from portal.api.types.term import Term, term_field
from portal.api.types.text import Text, text_field
from portal.i18n import Locale, languages
from portal.syndication import describe_dataset, write_script


@strawberry.type(description="Where figures come from.")
class Source:
    """A source."""

    name: Text | None = text_field("name", "Who or what it is.")
    url: str


@strawberry.type(description="The office that answers questions about a dataset.")
class Contact:
    """A contact; what is unknown is empty."""

    name: Text | None = text_field("name", "What the office is called.")
    email: str
    phone: str
    url: str


@strawberry.type(description="Data that the province publishes for everybody to use.")
class Dataset(Entry):
    """A dataset."""

    period_from: date | None = strawberry.field(description="First day that the data cover.")
    period_until: date | None = strawberry.field(description="Last day that the data cover.")
    illustrative: bool = strawberry.field(description="The figures are made up to show the form.")
    source: Source
    contact: Contact
    legal_basis: list[str] = strawberry.field(description="Numbers of the legal documents it rests on.")
    licence: Term | None = term_field("licence", "licences", "On which terms it may be used.")
    frequency: Term | None = term_field("frequency", "frequencies", "How often it is updated.")
    methodology: Text | None = text_field("methodology", "How the figures were made.")

    @classmethod
    def is_type_of(cls, value: Any, _info: Any) -> bool:
        """Rows of the dataset table are datasets."""
        return isinstance(value, entities.Dataset)

    @strawberry.field(description="The languages of the data; those of its title if none are named.")
    def data_languages(self, parent: Parent[entities.Dataset]) -> list[Locale]:
        """Return the languages that the cells are written in."""
        return parent.languages or list(languages(parent.title))

    @strawberry.field(description="The entries that the publisher names beside it.")
    def see_also(self, parent: Parent[entities.Dataset], info: Info) -> list[Entry]:
        """Return the entries named as related, as far as they are public, in the editor's order."""
        return info.context.loaders.named(parent.related)

    @strawberry.field(description="Its files, links and APIs, in the publisher's order.")
    def resources(self, parent: Parent[entities.Dataset], info: Info) -> list[Resource]:
        """Return the resources."""
        found: Any = info.context.loaders.resources_of.get(parent.id)
        return found  # type: ignore[no-any-return]

    @strawberry.field(description="One of its files, links and APIs, by its slug.")
    def resource(self, parent: Parent[entities.Dataset], info: Info, slug: str) -> Resource | None:
        """Return the resource of that slug, if there is one."""
        found: Any = info.context.loaders.resources_of.get(parent.id)
        return next((each for each in found if each.slug == slug), None)

    @strawberry.field(
        description="It in the words of schema.org, as JSON-LD that is safe in a script element; "
        "null while it is withdrawn."
    )
    def schema_org(
        self, parent: Parent[entities.Dataset], info: Info, locale: Locale | None = None
    ) -> str | None:
        """Return the description for search engines."""
        record: Any = info.context.loaders.record_of.get(parent.id)
        base_url = info.context.services.settings.base_url
        return (
            write_script(describe_dataset(record, base_url, locale or info.context.locale))
            if record
            else None
        )

    @strawberry.field(description="How good it is to use, and what would make it better.")
    def quality(
        self, parent: Parent[entities.Dataset], info: Info, locale: Locale | None = None
    ) -> Quality | None:
        """Return the score with its parts; None of a dataset that is withdrawn."""
        found: Any = info.context.loaders.assessment_of.get(parent.id)
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
