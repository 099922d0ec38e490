"""What publishers say of columns, as the rules that a file is read by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from portal.entities import ColumnDescription, Resource, ResourceVersion
from portal.tabular import SOURCES, ColumnType
from portal.tabular.declaration import Declaration, DeclaredColumn

_TABLE_TYPES: Final = {media_type for source in SOURCES for media_type in source.media_types}


def declare(version: ResourceVersion | Resource, resource: Resource | None = None) -> Declaration:
    """Return the rules for the file of a version.

    Those of its `resource` count as long as it has this very file, so that an editor can mend them;
    afterwards a version keeps the rules it was published with.
    """
    said = resource if resource is not None and resource.sha256 == version.sha256 else version
    return declare_columns(said.columns, said.primary_key)


def declare_columns(columns: Sequence[ColumnDescription], primary_key: Sequence[str]) -> Declaration:
    """Return descriptions of columns, and the names of those that tell rows apart, as rules."""
    return Declaration(tuple(map(_declare_column, columns)), tuple(primary_key))


def is_table(file: ResourceVersion | Resource) -> bool:
    """Return whether tables are made of files of this media type."""
    return file.media_type in _TABLE_TYPES


def _declare_column(column: ColumnDescription) -> DeclaredColumn:
    return DeclaredColumn(
        name=column.name,
        type=ColumnType(column.type) if column.type else None,
        missing_values=tuple(column.missing_values),
        required=column.required,
        unique=column.unique,
        values=tuple(column.values),
        minimum=column.minimum or None,
        maximum=column.maximum or None,
        pattern=column.pattern or None,
    )
