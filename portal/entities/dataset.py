"""Datasets and the resource files they are made of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated
from uuid import UUID, uuid5

from pydantic import model_validator
from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from portal.database import structured
from portal.entities.base import (
    Entry,
    EntryContent,
    EntryFields,
    Line,
    RequiredTranslated,
    Slug,
    listing_index,
)
from portal.entities.content_type import ContentType, FindId
from portal.entities.files import FileReference
from portal.entities.terms import TermOf
from portal.i18n import Locale, Translated


class Source(SQLModel):
    """Where figures come from."""

    name: Translated = {}
    url: Line = ""


class ColumnNote(SQLModel):
    """What a column of a table means, and the unit of its values."""

    name: Line
    title: Translated = {}
    unit: Line = ""


class ResourceFields(SQLModel):
    """Fields of a resource that editors write and the table keeps alike."""

    slug: Slug
    title: RequiredTranslated = Field(sa_type=JSON)
    description: Translated = Field(default={}, sa_type=JSON)
    columns: list[ColumnNote] = Field(default=[], sa_type=structured(list[ColumnNote]), max_length=500)


class ResourceContent(ResourceFields, FileReference):
    """A resource as an editor writes it, with the file it stands for."""


class Resource(ResourceFields, FileReference, table=True):
    """A resource's row; its id follows from the dataset and the slug, so it survives every save."""

    __table_args__ = (UniqueConstraint("dataset_id", "slug"),)

    id: UUID = Field(primary_key=True)
    dataset_id: UUID = Field(foreign_key="dataset.id", index=True)
    position: int


class DatasetFields(EntryFields):
    """Fields of a dataset that editors write and the table keeps alike."""

    licence: Annotated[str, TermOf("licences")]
    frequency: Annotated[str, TermOf("frequencies")]
    period_from: date | None = None
    period_until: date | None = None
    illustrative: bool = Field(default=False, description="The figures are made up to show the form")
    source: Source = Field(default=Source(), sa_type=structured(Source))
    methodology: Translated = Field(default={}, sa_type=JSON)


class DatasetContent(DatasetFields, EntryContent):
    """A dataset as an editor writes it."""

    resources: list[ResourceContent] = Field(default=[], max_length=200)

    @model_validator(mode="after")
    def check_resources(self) -> DatasetContent:
        """Refuse two resources with one slug."""
        slugs = [resource.slug for resource in self.resources]
        if twice := {slug for slug in slugs if slugs.count(slug) > 1}:
            raise ValueError(f"two resources have the slug {', '.join(sorted(twice))}")
        return self


class Dataset(DatasetFields, Entry, table=True):
    """A dataset's row."""

    __table_args__ = (listing_index("dataset"),)


def _resource_rows(dataset: Dataset, content: DatasetContent, _find: FindId) -> Sequence[Resource]:
    return [
        Resource(
            **{name: getattr(resource, name) for name in ResourceContent.model_fields},
            id=uuid5(dataset.id, resource.slug),
            dataset_id=dataset.id,
            position=position,
        )
        for position, resource in enumerate(content.resources)
    ]


DATASET = ContentType(
    name="dataset",
    table=Dataset,
    content=DatasetContent,
    segment={Locale.VI: "du-lieu", Locale.EN: "datasets"},
    references={"agency": ("agency", "agency_id")},
    part_tables=((Resource, "dataset_id"),),
    parts=_resource_rows,
    texts=lambda dataset: [dataset.methodology],
)
