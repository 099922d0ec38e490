"""Columns of data in GraphQL: what was found in them and what their publisher says of them."""

from __future__ import annotations

import strawberry
from strawberry import Parent

from portal.api.types.column_type import ColumnType
from portal.api.types.term import Term, term_field
from portal.api.types.text import Text, text_field
from portal.catalogue import ColumnRecord


@strawberry.type(description="A column: what its cells are, what they mean, and what they may hold.")
class DataColumn:
    """A column of a table."""

    name: str
    title: Text | None = text_field("title", "What the column is called.")
    description: Text | None = text_field("description", "What its cells mean.")
    nullable: bool = strawberry.field(description="Whether any cell is empty.")
    unit: str = strawberry.field(description="What its numbers count; empty if they have no unit.")
    values: list[str] = strawberry.field(description="The values allowed; none if any is.")
    missing_values: list[str] = strawberry.field(description="Texts that stand for an empty cell.")
    required: bool = strawberry.field(description="Whether the publisher promises a value in every cell.")
    unique: bool = strawberry.field(description="Whether the publisher promises that no value stands twice.")
    minimum: str = strawberry.field(description="The least value allowed; empty if there is none.")
    maximum: str = strawberry.field(description="The greatest value allowed; empty if there is none.")
    pattern: str = strawberry.field(description="A regular expression that every value matches whole.")
    type_term: Term | None = term_field("type", "column_types", "The type, as readers call it.")

    @strawberry.field(description="What every cell is; as declared while there is no table yet.")
    def type(self, parent: Parent[ColumnRecord]) -> ColumnType:
        """Return the type of the cells."""
        return ColumnType(parent.type)


@strawberry.type(description="A table made of a file.")
class DataTable:
    """A table."""

    slug: str = strawberry.field(description="Its name among the file's tables.")
    title: str = strawberry.field(description="What the file calls it: the name of a sheet.")
    heading: str = strawberry.field(description="What stood above it in the file, line by line.")
    notes: str = strawberry.field(description="What stood below it in the file, line by line.")
    row_count: int
    columns: list[DataColumn]
