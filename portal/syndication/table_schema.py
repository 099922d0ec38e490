"""A table's columns as Table Schema 2 (https://datapackage.org/standard/table-schema/)."""

from __future__ import annotations

from typing import Final

from portal.catalogue import ColumnRecord, TableRecord
from portal.i18n import Locale
from portal.syndication.json_text import Json, leave_out_empty
from portal.syndication.records import say

# How each type stands in the CSV that the portal writes.
_TYPES: Final[dict[str, Json]] = {
    "boolean": {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    "integer": {"type": "integer"},
    "decimal": {"type": "number"},
    "date": {"type": "date"},
    "datetime": {"type": "datetime"},
    "geometry": {"type": "geojson"},
    "text": {"type": "string"},
}


def describe_table(table: TableRecord, primary_key: tuple[str, ...], locale: Locale) -> Json:
    """Return the schema of a table; a key of which a column is missing is none."""
    names = {column.name for column in table.columns}
    return {
        "fields": [_describe_field(column, locale) for column in table.columns],
        "missingValues": [""],
    } | leave_out_empty({"primaryKey": list(primary_key) if names.issuperset(primary_key) else []})


def _describe_field(column: ColumnRecord, locale: Locale) -> Json:
    constraints = leave_out_empty({"required": not column.nullable or None, "enum": list(column.values)})
    return (
        {"name": column.name}
        | _TYPES.get(column.type, _TYPES["text"])
        | leave_out_empty(
            {
                "title": say(column.title, locale),
                "description": say(column.description, locale),
                "unit": column.unit,
                "constraints": constraints,
            }
        )
    )
