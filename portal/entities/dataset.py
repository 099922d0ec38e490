"""Datasets: what is known of a collection of data, and the resources it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Final

from pydantic import AfterValidator, ConfigDict, StringConstraints, model_validator
from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from portal.database import structured
from portal.entities.base import Entry, EntryContent, EntryFields, Line, listing_index
from portal.entities.content_type import ContentType, FindId, History, Mention
from portal.entities.resource import Resource, ResourceContent, resource_id
from portal.entities.resource_version import ResourceVersion, add_versions
from portal.entities.terms import TermOf
from portal.entities.web_address import Mailbox, WebAddress
from portal.i18n import Locale, Translated

RELATED_TYPES: Final = ("news", "procedure", "page", "dataset", "document", "programme")


class Source(SQLModel):
    """Where figures come from."""

    name: Translated = {}
    url: Line = ""


class Contact(SQLModel):
    """The office that answers questions about a dataset."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    name: Translated = {}
    email: Mailbox = ""
    phone: Line = ""
    url: WebAddress = ""


def _check_related(reference: str) -> str:
    entity, _, slug = reference.partition("/")
    if entity not in RELATED_TYPES or not slug:
        types = ", ".join(RELATED_TYPES)
        raise ValueError(f"'{reference}' is not type/slug; the types are {types}")
    return reference


Related = Annotated[Line, AfterValidator(_check_related)]
"""Another entry as `type/slug`."""

DocumentNumber = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class DatasetFields(EntryFields):
    """Fields of a dataset that editors write and the table keeps alike."""

    licence: Annotated[str, TermOf("licences")]
    frequency: Annotated[str, TermOf("frequencies")]
    period_from: date | None = None
    period_until: date | None = None
    illustrative: bool = Field(default=False, description="The figures are made up to show the form")
    source: Source = Field(default=Source(), sa_type=structured(Source))
    methodology: Translated = Field(default={}, sa_type=JSON)
    contact: Contact = Field(default=Contact(), sa_type=structured(Contact))
    languages: list[Locale] = Field(
        default=[], sa_type=structured(list[Locale]), max_length=10, description="Languages of the data"
    )
    legal_basis: list[DocumentNumber] = Field(
        default=[], sa_type=JSON, max_length=50, description="Numbers of legal documents, as they are cited"
    )
    related: list[Related] = Field(
        default=[], sa_type=JSON, max_length=50, description="Other entries, each as type/slug"
    )


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
            id=resource_id(dataset.id, resource.slug),
            dataset_id=dataset.id,
            position=position,
        )
        for position, resource in enumerate(content.resources)
    ]


def _new_versions(
    dataset: Dataset, content: DatasetContent, kept: Sequence[ResourceVersion], moment: datetime
) -> Sequence[ResourceVersion]:
    return add_versions(dataset.id, content.resources, kept, moment)


def _related_entries(content: DatasetContent) -> Sequence[Mention]:
    split = (reference.partition("/") for reference in content.related)
    return [Mention(f"related.{place}", entity, slug) for place, (entity, _, slug) in enumerate(split)]


DATASET = ContentType(
    name="dataset",
    table=Dataset,
    content=DatasetContent,
    segment={Locale.VI: "du-lieu", Locale.EN: "datasets"},
    references={"agency": ("agency", "agency_id")},
    part_tables=((Resource, "dataset_id"),),
    parts=_resource_rows,
    mentions=_related_entries,
    history=History(ResourceVersion, "dataset_id", _new_versions),
    texts=lambda dataset: [dataset.methodology],
    codes=lambda dataset: dataset.legal_basis,
)
