"""What the cells of a column are, in GraphQL."""

from __future__ import annotations

import strawberry

from portal.tabular import ColumnType

__all__ = ["ColumnType"]

strawberry.enum(ColumnType, name="ColumnType", description="What every cell of a column is.")
