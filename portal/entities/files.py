"""A file that an entry carries, known by the checksum of its bytes."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints
from sqlmodel import Field, SQLModel

FileName = Annotated[str, StringConstraints(pattern=r"^[\w][\w.\- ]*$", max_length=200)]
Checksum = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class FileReference(SQLModel):
    """Name, media type, size in bytes and SHA-256 of a file in the object store."""

    file: FileName
    media_type: str
    size: int = Field(ge=0)
    sha256: Checksum = Field(index=True)
