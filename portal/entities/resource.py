"""Resources: the files, links and APIs that a dataset is made of."""

from __future__ import annotations

from enum import StrEnum
from typing import Final
from uuid import UUID, uuid5

from pydantic import ConfigDict, ValidationInfo, field_validator, model_validator
from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from portal.database import coded, structured
from portal.entities.base import RequiredTranslated, Slug
from portal.entities.column import ColumnDescription, ColumnName
from portal.entities.files import Checksum, FileName
from portal.entities.web_address import WebAddress
from portal.i18n import Translated


class ResourceKind(StrEnum):
    """What stands behind a resource: bytes that the portal keeps, or an address of others."""

    FILE = "file"
    LINK = "link"
    API = "api"


_ELSEWHERE: Final = frozenset({ResourceKind.LINK, ResourceKind.API})


class ResourceFields(SQLModel):
    """Fields of a resource that editors write and the table keeps alike.

    What follows from a file (name, media type, size in bytes, SHA-256) is None for links and APIs,
    of which only the media type may be known.
    """

    slug: Slug
    title: RequiredTranslated = Field(sa_type=JSON)
    description: Translated = Field(default={}, sa_type=JSON)
    kind: ResourceKind = Field(default=ResourceKind.FILE, sa_type=coded(ResourceKind))
    file: FileName | None = None
    media_type: str | None = Field(default=None, max_length=200)
    size: int | None = Field(default=None, ge=0)
    sha256: Checksum | None = Field(default=None, index=True)
    url: WebAddress = Field(default="", description="Where a link or an API is")
    note: Translated = Field(default={}, sa_type=JSON, description="What changed in this version")
    columns: list[ColumnDescription] = Field(
        default=[], sa_type=structured(list[ColumnDescription]), max_length=500
    )
    primary_key: list[ColumnName] = Field(
        default=[], sa_type=JSON, max_length=20, description="Columns that together tell rows apart"
    )


class ResourceContent(ResourceFields):
    """A resource as an editor writes it, with the file it stands for."""

    model_config = ConfigDict(extra="forbid", validate_default=True)  # type: ignore[assignment]

    @field_validator("file")
    @classmethod
    def check_file(cls, file: str | None, info: ValidationInfo) -> str | None:
        """Hold that a file has its file, and a link or an API has none."""
        kind = info.data.get("kind")
        if kind is ResourceKind.FILE and file is None:
            raise ValueError("a resource needs a 'file', or says 'kind: link' or 'kind: api' and has a 'url'")
        if kind in _ELSEWHERE and file is not None:
            raise ValueError(f"a resource of kind '{kind}' has a 'url' and no file")
        return file

    @field_validator("url")
    @classmethod
    def check_url(cls, url: str, info: ValidationInfo) -> str:
        """Hold that a link or an API has its address, and a file has none."""
        kind = info.data.get("kind")
        if kind is ResourceKind.FILE and url and "file" in info.data:
            raise ValueError("a resource with a 'url' says 'kind: link' or 'kind: api'")
        if kind in _ELSEWHERE and not url:
            raise ValueError(f"a resource of kind '{kind}' needs a 'url'")
        return url

    @model_validator(mode="after")
    def check_what_the_file_says(self) -> ResourceContent:
        """Hold that what follows from a file comes with it, and only with it."""
        given = [value is not None for value in (self.size, self.sha256)]
        if self.file and not (self.media_type and all(given)):
            raise ValueError("the file's media type, size and SHA-256 must come with it")
        if not self.file and any(given):
            raise ValueError("there is a size or a SHA-256, but no file")
        return self

    @model_validator(mode="after")
    def check_columns(self) -> ResourceContent:
        """Refuse what is named twice."""
        for field, names in (
            ("columns", [column.name for column in self.columns]),
            ("primary_key", self.primary_key),
        ):
            if twice := {name for name in names if names.count(name) > 1}:
                raise ValueError(f"'{field}' names {', '.join(sorted(twice))} twice")
        return self


class Resource(ResourceFields, table=True):
    """A resource's row; its id follows from the dataset and the slug, so it survives every save."""

    __table_args__ = (UniqueConstraint("dataset_id", "slug"),)

    id: UUID = Field(primary_key=True)
    dataset_id: UUID = Field(foreign_key="dataset.id", index=True)
    position: int


def resource_id(dataset_id: UUID, slug: str) -> UUID:
    """Return the id that the resource of that slug has, had or would have."""
    return uuid5(dataset_id, slug)
