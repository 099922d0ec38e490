"""The tables of a dataset as CSV on the Web (https://www.w3.org/TR/tabular-metadata/)."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from portal.catalogue import ColumnRecord, DatasetRecord, Texts
from portal.errors import Inexpressible
from portal.i18n import SOURCE
from portal.syndication.json_text import Json, leave_out_empty
from portal.syndication.rdf import make_web_iri
from portal.syndication.row_forms import PublishedTable, list_tables
from portal.syndication.writable import keep_writable

_DATATYPES: Final[dict[str, str | Json]] = {
    "boolean": {"base": "boolean", "format": "true|false"},
    "integer": "integer",
    "decimal": "decimal",
    "date": "date",
    "datetime": "dateTime",
    "geometry": "json",
    "text": "string",
}


def describe_tables(record: DatasetRecord, base_url: str) -> Json:
    """Return `csv-metadata.json`: where the CSV of each table is, and what its columns are.

    Titles are in every language that they are written in. A dataset without tables has no such
    form: `Inexpressible`.
    """
    tables = [_describe_table(table, base_url) for table in list_tables(record)]
    if not tables:
        raise Inexpressible("The dataset {slug} has no tables.", slug=record.slug)
    return {"@context": ["http://www.w3.org/ns/csvw", {"@language": SOURCE.value}]} | leave_out_empty(
        {
            "dc:title": _write_texts(record.title),
            "dc:description": _write_texts(record.summary),
            "dc:license": _point_to(record.licence.uri),
            "tables": tables,
        }
    )


def _describe_table(table: PublishedTable, base_url: str) -> Json:
    names = {column.name for column in table.table.columns}
    key = table.resource.primary_key if names.issuperset(table.resource.primary_key) else ()
    schema = {
        "columns": [_describe_column(column) for column in table.table.columns],
        "primaryKey": [_name(column) for column in key],
    }
    return {
        "url": base_url + table.lasting_path("csv"),
        "dc:title": _write_texts(table.resource.title),
        "tableSchema": leave_out_empty(schema),
    }


def _describe_column(column: ColumnRecord) -> Json:
    return {
        "name": _name(column.name),
        "titles": [column.name],
        "datatype": _DATATYPES.get(column.type, "string"),
        "required": not column.nullable,
    } | leave_out_empty(
        {
            "dc:title": _write_texts(column.title),
            "dc:description": _write_texts(column.description),
            "schema:unitText": column.unit,
        }
    )


def _name(column: str) -> str:
    """Return a column's name as the standard allows one: a variable of URI templates (RFC 6570)."""
    encoded = quote(column, safe="", errors="replace")
    return re.sub("^_|[-~.]", lambda found: f"%{ord(found[0]):02X}", encoded)


def _write_texts(texts: Texts) -> list[Json]:
    kept = {locale: keep_writable(text) for locale, text in texts.items()}
    return [{"@value": text, "@language": str(locale)} for locale, text in kept.items() if text]


def _point_to(address: str) -> Json | None:
    found = make_web_iri(address)
    return {"@id": found} if found else None
