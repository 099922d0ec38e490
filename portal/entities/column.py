"""What a publisher says of a column: its meaning, and what its cells may hold.

The rules are those of Frictionless Table Schema (https://specs.frictionlessdata.io/table-schema/).
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Final

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from sqlmodel import SQLModel

from portal.entities.base import Line
from portal.entities.terms import TermOf
from portal.i18n import Translated

_BEYOND_ENGINE: Final = re.compile(r"\(\?(?:[=!>(]|<[=!]|P=)|\\[1-9]")


def _write_plainly(value: object) -> object:
    """Let a number, a day or a truth value stand for the text that a cell would hold."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime | date):
        return value.isoformat()
    return f"{value}" if isinstance(value, int | float | Decimal) else value


def _check_pattern(pattern: str) -> str:
    """Refuse what DuckDB's expressions (RE2) do not have, so that no pattern can take for ever."""
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"'{pattern}' is no regular expression: {error}") from None
    if _BEYOND_ENGINE.search(pattern):
        raise ValueError("a pattern cannot look around itself or refer back to a group")
    return pattern


CellText = Annotated[
    Line,
    BeforeValidator(_write_plainly),
    WithJsonSchema({"type": ["string", "number", "boolean"], "maxLength": 500}),
]
"""A value as a cell would hold it, dates in ISO 8601; YAML's own numbers and days are taken as well."""

ColumnName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Pattern = Annotated[str, StringConstraints(max_length=300), AfterValidator(_check_pattern)]


class ColumnDescription(SQLModel):
    """A column as its publisher describes it; what is left out is found from the cells or not checked.

    `minimum` and `maximum` are inclusive; `pattern` must match the whole cell.
    """

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    name: ColumnName
    title: Translated = {}
    description: Translated = {}
    type: Annotated[str, TermOf("column_types")] | None = None
    unit: Line = ""
    values: Annotated[list[CellText], Field(max_length=1000)] = []
    missing_values: Annotated[list[CellText], Field(max_length=20)] = []
    required: bool = False
    unique: bool = False
    minimum: CellText = ""
    maximum: CellText = ""
    pattern: Pattern = ""
