"""What publishers say of columns, as the rules that a file is read by."""

from __future__ import annotations

from portal.entities import ColumnDescription, Resource, ResourceVersion
from portal.tabular import ColumnType, Declaration, DeclaredColumn


def declare(version: ResourceVersion | Resource, resource: Resource | None = None) -> Declaration:
    """Return the rules for the file of a version.

    Those of its `resource` count as long as it has this very file, so that an editor can mend them;
    afterwards a version keeps the rules it was published with.
    """
    said = resource if resource is not None and resource.sha256 == version.sha256 else version
    return Declaration(tuple(map(_declare_column, said.columns)), tuple(said.primary_key))


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
